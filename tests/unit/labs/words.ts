import type { LabView } from '../../../src/player/LabView.ts';
import { narrate } from '../../../src/player/words/narrate.ts';
import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { eventTimes } from '../../../src/simulation/trace/events.ts';
import { holdingsAt } from '../../../src/simulation/trace/holdings.ts';

/** Every sentence a lab tells of a run, from its first event to its last. */
export function narrated(view: LabView, recording: Recording): string[] {
  return [...eventTimes(recording)].flatMap((t) => narrate(view, recording, t));
}

/** What every actor holds in the middle of the run and at its end, in the lab's words. */
export function wordsOfHoldings(view: LabView, recording: Recording): string[] {
  return [recording.end / 2, recording.end].flatMap((t) =>
    Array.from({ length: recording.actors.length }, (_, row) => holdingsAt(recording, row, t))
      .flat()
      .map(({ kind, key, facts }) => view.holdingWord(kind, key, facts)),
  );
}
