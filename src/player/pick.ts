import type { Recording } from '../simulation/kernel/recording.ts';
import { rowOfKey, sameMessage } from '../simulation/trace/identity.ts';
import { actorName, messageAt } from '../simulation/trace/messages.ts';
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
  for (let row = 0; row < recording.actors.length; row++) {
    if (actorName(recording, row) === text) return { kind: 'actor', row };
  }
  return undefined;
}

/** What was picked out, in another run: the same actor or the same message, whatever its row there. */
export function sameThing(before: Recording, after: Recording, selection: Selection): Selection {
  if (selection === undefined) return undefined;
  const { row } = selection;
  if (selection.kind === 'actor') {
    const known = row < after.actors.length && actorName(after, row) === actorName(before, row);
    return known ? selection : undefined;
  }
  const there = sameMessage(before, row, after);
  return there < 0 ? undefined : { kind: 'message', row: there };
}
