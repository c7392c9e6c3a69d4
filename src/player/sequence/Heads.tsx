import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { roleIcon } from '../actorWords.ts';
import type { SequenceLayout } from './layout.ts';
import { textWidth } from './text.ts';

/** The names over the lifelines; they stay when the diagram is scrolled. Only the number where a name has no room. */
export function Heads({ layout }: { readonly layout: SequenceLayout }): JSX.Element {
  const { sequence, lanes, laneWidth } = layout;
  return (
    <div class="lab-seq-heads" style={{ width: `${layout.width}px` }}>
      {sequence.lanes.map(({ key, role, word, short, gathered }, i) => {
        const full = textWidth(word, 12.5) + 30 <= laneWidth;
        const text = full ? word : short;
        return (
          <div
            key={key}
            class={`lab-seq-head-cell ${gathered ? 'is-gathered' : ''}`}
            style={{ left: `${lanes[i]! - laneWidth / 2}px`, width: `${laneWidth}px` }}
            title={word}
            data-lane={key}
          >
            <Icon name={roleIcon(role)} size={18} />
            {text !== '' && <span aria-hidden={full ? undefined : true}>{text}</span>}
            {!full && <span class="lab-hidden">{word}</span>}
          </div>
        );
      })}
    </div>
  );
}
