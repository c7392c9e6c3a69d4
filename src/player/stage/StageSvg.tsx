import type { JSX, Ref } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { lingerOf } from '../clock/hop.ts';
import type { LabView } from '../LabView.ts';
import { formatNumber } from '../korean.ts';
import { ActorCard } from './ActorCard.tsx';
import { castAt, mostHeld, rolesOf } from './cast.ts';
import { pathOf } from './flight.ts';
import type { Box } from './grid.ts';
import type { StageLayout } from './layout.ts';
import { LitPath } from './LitPath.tsx';
import { cutLinksAt, linksOf } from './links.ts';
import { markShape } from './markKind.ts';
import { flightOf, marksAt, markTransform } from './marks.ts';
import { UserFigure } from './UserFigure.tsx';

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
  marksRef,
  onPointer,
}: Props): JSX.Element {
  const { width, height, userGroup, serviceFrame } = layout;
  const roles = rolesOf(recording);
  const cast = castAt(recording, t, lingerOf(recording));
  return (
    <svg
      class={`lab-svg ${layout.narrow ? 'lab-svg-narrow' : 'lab-svg-wide'}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid meet"
      onClick={onPointer}
    >
      <g class="lab-links">
        {linksOf(layout, roles).map(({ from, to }, i) => (
          <path key={i} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        ))}
      </g>
      {serviceFrame && <Frame box={serviceFrame} />}
      {userGroup && (
        <g class="lab-group">
          <Frame box={userGroup} />
          <text class="lab-name" x={userGroup.left + 10} y={userGroup.top + 18}>
            사용자 {formatNumber(userGroup.count)}명
          </text>
        </g>
      )}
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
      <g class="lab-actors">
        {cast.map((frame) => {
          const place = layout.places[frame.row]!;
          const selected = selection?.kind === 'actor' && selection.row === frame.row;
          if (frame.role === 'browser' || frame.role === 'attacker') {
            return (
              <UserFigure
                key={frame.row}
                frame={frame}
                place={place}
                loggedInBy={view.loggedInBy}
                selected={selected}
              />
            );
          }
          const counted = view.counted[frame.role] ?? [];
          const most = counted[0] ? mostHeld(recording, frame.role, counted[0].kind) : 0;
          return (
            <ActorCard
              key={frame.row}
              frame={frame}
              place={place}
              counted={counted}
              most={most}
              selected={selected}
            />
          );
        })}
      </g>
      {marksRef ? (
        <g class="lab-marks" ref={marksRef} />
      ) : (
        <g class="lab-marks">
          {marksAt(recording, layout, t).map((mark) => (
            <path
              key={mark.row}
              class={`lab-mark lab-mark-${mark.kind}`}
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

/** The frame around a group of actors. */
function Frame({ box: { left, top, width, height } }: { box: Box }): JSX.Element {
  return <rect class="lab-frame" x={left} y={top} width={width} height={height} rx={5} />;
}
