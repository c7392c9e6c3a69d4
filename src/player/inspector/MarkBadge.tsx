import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { markKindOf, markShape } from '../stage/markKind.ts';
import { markClass } from '../stage/markStyles.ts';

/** The mark of a message, as it travels on the stage, for lists. */
export function MarkBadge({
  recording,
  row,
}: {
  readonly recording: Recording;
  readonly row: number;
}): JSX.Element {
  const kind = markKindOf(recording, row);
  return (
    <svg class="lab-badge" viewBox="-10 -9 20 18" width={20} height={18} aria-hidden="true">
      <path class={markClass(kind, false)} d={markShape[kind]} />
    </svg>
  );
}
