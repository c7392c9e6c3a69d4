import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorNumber, actorWord, roleIcon } from '../actorWords.ts';
import type { Place } from './layout.ts';

interface Props {
  readonly name: string;
  readonly role: string;
  readonly place: Place;
  /** A number stands under the name. */
  readonly counts: boolean;
}

/** What of a machine's card never changes: its box, its drawing and its name, as much of them as there is room for. */
export function CardFace({ name, role, place, counts }: Props): JSX.Element {
  const { width: w, height: h, size } = place;
  const left = -w / 2;
  const top = -h / 2;
  return (
    <>
      <rect class="lab-card" x={left} y={top} width={w} height={h} rx={3} />
      {size === 'large' && (
        <>
          <Icon
            name={roleIcon(role)}
            x={counts ? left + 9 : -13}
            y={top + (counts ? 9 : h / 2 - 32)}
            size={26}
          />
          <text
            class="lab-name"
            x={counts ? left + 41 : 0}
            y={counts ? top + 27 : 16}
            text-anchor={counts ? 'start' : 'middle'}
          >
            {actorWord(name)}
          </text>
        </>
      )}
      {size === 'medium' && (
        <>
          <Icon name={roleIcon(role)} x={left + 5} y={top + (counts ? 5 : h / 2 - 9)} size={18} />
          <text class="lab-name" x={left + 27} y={counts ? top + 18.5 : 4.5}>
            {(counts && actorNumber(name)) || actorWord(name)}
          </text>
        </>
      )}
      {size === 'small' && (
        <text
          class="lab-name"
          x={counts ? left + 4 : 0}
          y={counts ? Math.min(top + 12.5, 3) : 4}
          text-anchor={counts ? 'start' : 'middle'}
        >
          {actorNumber(name) || actorWord(name)}
        </text>
      )}
    </>
  );
}
