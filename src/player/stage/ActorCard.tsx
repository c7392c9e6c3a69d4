import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorNumber, actorWord, roleIcon } from '../actorWords.ts';
import { formatNumber } from '../korean.ts';
import type { ActorFrame } from './cast.ts';
import type { Place } from './layout.ts';

interface Props {
  readonly frame: ActorFrame;
  readonly place: Place;
  readonly counted: readonly { readonly kind: string; readonly word: string }[];
  /** what a full bar stands for */
  readonly most: number;
  readonly selected: boolean;
}

/** A machine on the stage: its drawing, its name and how much it holds; crossed out and grey when it is down. */
export function ActorCard({ frame, place, counted, most, selected }: Props): JSX.Element {
  const { x, y, width: w, height: h, size } = place;
  const left = -w / 2;
  const top = -h / 2;
  const classes = ['lab-actor', `lab-actor-${size}`];
  if (frame.down) classes.push('is-down');
  if (!frame.born) classes.push('is-unborn');
  if (frame.refusing) classes.push('is-refusing');
  if (selected) classes.push('is-selected');
  const [main, second] = counted;
  const count = main ? (frame.held[main.kind] ?? 0) : 0;
  const other = second ? (frame.held[second.kind] ?? 0) : 0;
  return (
    <g
      class={classes.join(' ')}
      data-actor={frame.name}
      data-row={frame.row}
      transform={`translate(${x} ${y})`}
    >
      <rect class="lab-card" x={left} y={top} width={w} height={h} rx={3} />
      {size === 'large' && (
        <>
          <Icon
            name={roleIcon(frame.role)}
            x={main ? left + 9 : -13}
            y={top + (main ? 9 : h / 2 - 32)}
            size={26}
          />
          <text
            class="lab-name"
            x={main ? left + 41 : 0}
            y={main ? top + 27 : 16}
            text-anchor={main ? 'start' : 'middle'}
          >
            {actorWord(frame.name)}
          </text>
          {main && (
            <text class="lab-count" x={left + 10} y={top + h - 19}>
              {frame.down ? '꺼짐' : `${main.word} ${formatNumber(count)}`}
              {!frame.down && second && other > 0 && w >= 124 && (
                <tspan class="lab-count-second">{` · ${second.word} ${formatNumber(other)}`}</tspan>
              )}
            </text>
          )}
        </>
      )}
      {size === 'medium' && (
        <>
          <Icon name={roleIcon(frame.role)} x={left + 5} y={top + (main ? 5 : h / 2 - 9)} size={18} />
          <text class="lab-name" x={left + 27} y={main ? top + 18.5 : 4.5}>
            {main ? actorNumber(frame.name) : actorWord(frame.name)}
          </text>
          {main && (
            <text class="lab-count" x={left + 7} y={top + h - 9}>
              {frame.down ? '꺼짐' : formatNumber(count)}
            </text>
          )}
        </>
      )}
      {size === 'small' && (
        <text
          class="lab-name"
          x={main ? left + 4 : 0}
          y={main ? Math.min(top + 12.5, 3) : 4}
          text-anchor={main ? 'start' : 'middle'}
        >
          {actorNumber(frame.name) || actorWord(frame.name)}
        </text>
      )}
      {size === 'small' && main && h >= 30 && !frame.down && (
        <text class="lab-count" x={-left - 4} y={-top - 7} text-anchor="end">
          {formatNumber(count)}
        </text>
      )}
      {main && !frame.down && (
        <Bar
          left={left}
          top={-top - (size === 'large' ? 11 : 4)}
          width={w}
          size={size}
          share={most > 0 ? count / most : 0}
        />
      )}
      {frame.down && (
        <path
          class="lab-cross"
          d={`M${left + 3} ${top + 3}L${-left - 3} ${-top - 3}M${left + 3} ${-top - 3}L${-left - 3} ${top + 3}`}
        />
      )}
      {frame.refusing && (
        <rect class="lab-refusing" x={left - 3} y={top - 3} width={w + 6} height={h + 6} rx={5} />
      )}
      {selected && <rect class="lab-selected" x={left - 3} y={top - 3} width={w + 6} height={h + 6} rx={5} />}
    </g>
  );
}

function Bar({
  left,
  top,
  width,
  size,
  share,
}: {
  left: number;
  top: number;
  width: number;
  size: string;
  share: number;
}): JSX.Element {
  const inset = size === 'large' ? 10 : 3;
  const full = width - 2 * inset;
  const height = size === 'large' ? 4 : 3;
  return (
    <>
      <rect class="lab-bar-full" x={left + inset} y={top} width={full} height={height} />
      <rect
        class="lab-bar"
        x={left + inset}
        y={top}
        width={Math.round(full * Math.min(1, share) * 10) / 10}
        height={height}
      />
    </>
  );
}
