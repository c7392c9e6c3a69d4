import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { roleIcon } from '../actorWords.ts';
import type { Lane } from './lanes.ts';
import type { SequenceLayout } from './layout.ts';
import { textWidth } from './text.ts';

/** Sizes of the names, px, beside the drawing and under it; the style sheet's too. */
const BESIDE = 13;
const UNDER = 11;
const ICON = 18;

/** The names over the lifelines; they stay when the diagram is scrolled. Under their drawings, or numbers, where lanes are narrow. */
export function Heads({ layout }: { readonly layout: SequenceLayout }): JSX.Element {
  const { sequence, lanes, laneWidth } = layout;
  const fit = (text: (lane: Lane) => string, size: number, room: number) =>
    sequence.lanes.every((lane) => textWidth(text(lane), size) <= room);
  const beside = fit(({ word }) => word, BESIDE, laneWidth - ICON - 14);
  const textOf = (lane: Lane) => {
    const whole = fit(({ role, word }) => (role === lane.role ? word : ''), UNDER, laneWidth - 4);
    return beside || whole ? lane.word : lane.short;
  };
  return (
    <div class={`lab-seq-heads ${beside ? '' : 'is-tight'}`} style={{ width: `${layout.width}px` }}>
      {sequence.lanes.map((lane, i) => (
        <div
          key={lane.key}
          class="lab-seq-head-cell"
          style={{ left: `${lanes[i]! - laneWidth / 2}px`, width: `${laneWidth}px` }}
          title={lane.word}
          data-lane={lane.key}
        >
          <Icon name={roleIcon(lane.role)} size={ICON} />
          <span aria-hidden="true">{textOf(lane)}</span>
          <span class="lab-hidden">{lane.word}</span>
        </div>
      ))}
    </div>
  );
}
