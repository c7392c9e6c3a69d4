import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../korean.ts';
import { CardFace } from './CardFace.tsx';
import type { ActorFrame } from './cast.ts';
import type { Place } from './layout.ts';

interface Props {
  readonly frame: ReadonlySignal<ActorFrame>;
  readonly place: Place;
  readonly counted: readonly { readonly kind: string; readonly word: string }[];
  /** what a full bar stands for */
  readonly most: number;
  readonly selected: boolean;
}

/** Whether a count has room for its word: Hangul is as wide as it is high, px of the text's 12. */
function fitsWord(width: number, word: string, number: string): boolean {
  const wide = word.match(/[가-힣]/gu)?.length ?? 0;
  return wide * 12 + (word.length - wide + 1 + number.length) * 7 + 14 <= width;
}

/** A machine on the stage: its drawing, its name and how much it holds; crossed out and grey when it is down. */
export function ActorCard({ frame: { value: frame }, place, counted, most, selected }: Props): JSX.Element {
  const { x, y, width: w, height: h, size } = place;
  const { name, role, down } = frame;
  const left = -w / 2;
  const top = -h / 2;
  const [main, second] = counted;
  const count = main ? (frame.held[main.kind] ?? 0) : 0;
  const other = second ? (frame.held[second.kind] ?? 0) : 0;
  const counts = main !== undefined;
  // The same vnode as long as it shows the same: of a hundred cards, only the numbers are looked at again.
  const face = useMemo(
    () => <CardFace name={name} role={role} place={place} counts={counts} />,
    [name, role, place, counts],
  );
  const classes = ['lab-actor', `lab-actor-${size}`];
  if (down) classes.push('is-down');
  if (!frame.born) classes.push('is-unborn');
  if (frame.refusing) classes.push('is-refusing');
  if (selected) classes.push('is-selected');
  const number = formatNumber(count);
  return (
    <g class={classes.join(' ')} data-actor={name} data-row={frame.row} transform={`translate(${x} ${y})`}>
      {face}
      {counts && size !== 'small' && (
        <text class="lab-count" x={left + (size === 'large' ? 10 : 7)} y={-top - (size === 'large' ? 19 : 9)}>
          {down
            ? '꺼짐'
            : size === 'large' || fitsWord(w, main.word, number)
              ? `${main.word} ${number}`
              : number}
          {size === 'large' && !down && second && other > 0 && w >= 124 && (
            <tspan class="lab-count-second">{` · ${second.word} ${formatNumber(other)}`}</tspan>
          )}
        </text>
      )}
      {counts && size === 'small' && h >= 30 && !down && (
        <text class="lab-count" x={-left - 4} y={-top - 7} text-anchor="end">
          {number}
        </text>
      )}
      {counts && !down && bar(place, most > 0 ? count / most : 0)}
      {down && (
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

/** How full a machine is, along the foot of its card. */
function bar({ width, height, size }: Place, share: number): JSX.Element {
  const inset = size === 'large' ? 10 : 3;
  const full = width - 2 * inset;
  const box = {
    x: inset - width / 2,
    y: height / 2 - (size === 'large' ? 11 : 4),
    height: size === 'large' ? 4 : 3,
  };
  return (
    <>
      <rect class="lab-bar-full" {...box} width={full} />
      <rect class="lab-bar" {...box} width={Math.round(full * Math.min(1, share) * 10) / 10} />
    </>
  );
}
