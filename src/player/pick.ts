import type { Recording } from '../simulation/kernel/recording.ts';
import { rowOfKey, sameMessage } from '../simulation/trace/identity.ts';
import { actorName, actorRow, messageAt } from '../simulation/trace/messages.ts';
import type { LabStore } from './LabStore.ts';
import type { Selection } from './stage/StageSvg.tsx';

/** How an address names what is picked out: an actor by its name, a message by its key. Empty where nothing is. */
export function writePick(recording: Recording, selection: Selection): string {
  if (selection === undefined) return '';
  return selection.kind === 'actor'
    ? actorName(recording, selection.row)
    : messageAt(recording, selection.row).key;
}

/** The thing of that name in this recording; undefined where it has none. */
export function readPick(recording: Recording, text: string): Selection {
  if (/^[0-9a-f]{16}$/.test(text)) {
    const row = rowOfKey(recording, text);
    return row < 0 ? undefined : { kind: 'message', row };
  }
  const row = actorRow(recording, text);
  return row < 0 ? undefined : { kind: 'actor', row };
}

/** The actor that is picked out, or else the one that buttons are aimed at, by row. */
export function pickedActor(store: LabStore): number {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  return selection?.kind === 'actor' ? selection.row : Math.max(0, actorRow(recording, store.target.value));
}

/** What was picked out, in another run: the same actor or the same message, whatever its row there. */
export function sameThing(before: Recording, after: Recording, selection: Selection): Selection {
  if (selection === undefined) return undefined;
  const { kind, row } = selection;
  const there = kind === 'actor' ? actorRow(after, actorName(before, row)) : sameMessage(before, row, after);
  return there < 0 ? undefined : { kind, row: there };
}
