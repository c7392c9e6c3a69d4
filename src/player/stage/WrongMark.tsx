import type { JSX } from 'preact';
import { markShape } from './markKind.ts';

/** The mark of an answer that was another user's, for lists. */
export function WrongMark(): JSX.Element {
  return (
    <svg class="lab-badge" viewBox="-10 -9 20 18" width={16} height={14} aria-hidden="true">
      <path class="lab-mark lab-mark-wrong" d={markShape.wrong} />
    </svg>
  );
}
