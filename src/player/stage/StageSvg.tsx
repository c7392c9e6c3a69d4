import type { JSX, Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { LabView } from '../LabView.ts';
import { Actors, ActorsAt, type Frames } from './Actors.tsx';
import { Backdrop } from './Backdrop.tsx';
import { rolesOf } from './cast.ts';
import { pathOf } from './flight.ts';
import type { StageLayout } from './layout.ts';
import { LitPath } from './LitPath.tsx';
import { cutLinksAt } from './links.ts';
import { markShape } from './markKind.ts';
import { flightOf, marksAt, markTransform } from './marks.ts';
import { markClass } from './markStyles.ts';

/** What the reader has picked out: a message or an actor, by its row. */
export type Selection = { readonly kind: 'message' | 'actor'; readonly row: number } | undefined;

interface Props {
  readonly recording: Recording;
  readonly view: LabView;
  readonly layout: StageLayout;
  readonly t: number;
  readonly label: string;
  readonly selection: Selection;
  /** messages whose ways are lit, by row, in the order in which one led to the next */
  readonly lit?: readonly number[] | undefined;
  /** The cast as it follows a clock. Without it the cast of t is drawn. */
  readonly frames?: Frames;
  /** Where the animation draws its marks. Without it the marks of t are drawn here. */
  readonly marksRef?: Ref<SVGGElement>;
  readonly onPointer?: (event: MouseEvent) => void;
}

/** The stage at a moment, as one SVG: frames and links, actors, and the marks under way. A pure view of (recording, t). */
export function StageSvg({
  recording,
  view,
  layout,
  t,
  label,
  selection,
  lit = [],
  frames,
  marksRef,
  onPointer,
}: Props): JSX.Element {
  const { width, height } = layout;
  const cast = { recording, view, layout, selection };
  const backdrop = useMemo(
    () => <Backdrop layout={layout} roles={rolesOf(recording)} />,
    [layout, recording],
  );
  return (
    <svg
      class={`lab-svg ${layout.narrow ? 'lab-svg-narrow' : 'lab-svg-wide'}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid meet"
      onClick={onPointer}
    >
      {backdrop}
      <g class="lab-cuts">
        {cutLinksAt(recording, t).map(([a, b]) => {
          const [from, to] = [layout.places[a]!, layout.places[b]!];
          const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
          return (
            <g key={`${a}-${b}`}>
              <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
              <path class="lab-cut-mark" d="M-5-5L5 5M-5 5L5-5" transform={`translate(${x} ${y})`} />
            </g>
          );
        })}
      </g>
      {selection?.kind === 'message' && selection.row < recording.messages.length && (
        <path class="lab-selected-way" d={pathOf(flightOf(recording, layout, selection.row))} />
      )}
      <LitPath recording={recording} layout={layout} lit={lit} />
      {frames ? <Actors {...cast} frames={frames} /> : <ActorsAt {...cast} t={t} />}
      {marksRef ? (
        <g class="lab-marks" ref={marksRef} />
      ) : (
        <g class="lab-marks">
          {marksAt(recording, layout, t).map((mark) => (
            <path
              key={mark.row}
              class={markClass(mark.kind, false)}
              d={markShape[mark.kind]}
              transform={markTransform(mark, layout.markScale)}
              opacity={mark.opacity}
            />
          ))}
        </g>
      )}
    </svg>
  );
}
