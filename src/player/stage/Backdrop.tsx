import type { JSX } from 'preact';
import { formatNumber } from '../korean.ts';
import type { Box } from './grid.ts';
import type { StageLayout } from './layout.ts';
import { linksOf } from './links.ts';

/** What never moves on a stage: who is linked to whom, and the frames around groups. */
export function Backdrop({
  layout,
  roles,
}: {
  readonly layout: StageLayout;
  readonly roles: readonly string[];
}): JSX.Element {
  const { serviceFrame, userGroup } = layout;
  return (
    <>
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
    </>
  );
}

/** The frame around a group of actors. */
function Frame({ box: { left, top, width, height } }: { box: Box }): JSX.Element {
  return <rect class="lab-frame" x={left} y={top} width={width} height={height} rx={5} />;
}
