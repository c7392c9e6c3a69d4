import type { JSX } from 'preact';
import { DOT, type Drawing, type Route, type StateBox, type TextLine } from './drawing.ts';
import type { ChartMoment } from './moment.ts';

/** How round the corners of lines are, px. */
const ROUND = 6;
/** What a picture shrinks to before it is scrolled sideways. */
export const SMALLEST = 0.9;

/** What a chart is drawn from. */
export interface ChartProps {
  readonly drawing: Drawing;
  readonly moment: ChartMoment;
  /** what it shows, in a sentence, for those who don't see it */
  readonly label: string;
  /** a press on a state, or on what leads from one to another */
  readonly onPress: (target: { readonly state: string } | { readonly edges: readonly string[] }) => void;
}

/** A machine as a picture: where it is and what brought it there stand out. */
export function ChartSvg({ drawing, moment, label, onPress }: ChartProps): JSX.Element {
  const { width, height, boxes, routes, entrances } = drawing;
  const lit = (edges: readonly string[]) => edges.some((id) => moment.taken.edges.has(id));
  // What is lit lies over what it crosses.
  const ordered = [...routes].sort((a, b) => Number(lit(a.edges)) - Number(lit(b.edges)));
  return (
    <svg
      class="lab-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ width: '100%', minWidth: `${(width * SMALLEST) / 16}rem`, maxWidth: `${width / 16}rem` }}
    >
      {boxes.map((box) => (
        <Box key={box.id} box={box} moment={moment} onPress={() => onPress({ state: box.id })} />
      ))}
      {entrances.map(({ of, x, y, points }) => (
        <g key={of} class={`lab-chart-entrance ${moment.taken.entered.has(of) ? 'is-taken' : ''}`}>
          <circle cx={x} cy={y} r={DOT} />
          <Arrow points={points} bold={moment.taken.entered.has(of)} />
        </g>
      ))}
      {ordered.map((route) => (
        <Way
          key={`${route.from} ${route.to}`}
          route={route}
          taken={lit(route.edges)}
          moment={moment}
          onPress={() => onPress({ edges: route.edges })}
        />
      ))}
    </svg>
  );
}

function Box({
  box,
  moment,
  onPress,
}: {
  box: StateBox;
  moment: ChartMoment;
  onPress: () => void;
}): JSX.Element {
  const { id, kind, x, y, width, height, rule } = box;
  const classes = ['lab-chart-state', `lab-chart-${kind}`];
  if (moment.leaves.has(id)) classes.push('is-here');
  else if (moment.active.has(id)) classes.push('is-around');
  return (
    <g class={classes.join(' ')} data-state={id} onClick={onPress}>
      <rect class="lab-chart-box" x={x} y={y} width={width} height={height} rx={4} />
      {kind === 'final' && <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={3} />}
      <Lines lines={box.title} moment={moment} />
      {rule !== undefined && <path class="lab-chart-rule" d={`M${x} ${rule}h${width}`} />}
      <Lines lines={box.lines} moment={moment} />
    </g>
  );
}

function Way({
  route,
  taken,
  moment,
  onPress,
}: {
  route: Route;
  taken: boolean;
  moment: ChartMoment;
  onPress: () => void;
}): JSX.Element {
  return (
    <g
      class={`lab-chart-way ${taken ? 'is-taken' : ''}`}
      data-from={route.from}
      data-to={route.to}
      onClick={onPress}
    >
      <path class="lab-chart-reach" d={pathOf(route.points)} />
      <Arrow points={route.points} bold={taken} />
      <Lines lines={route.lines} moment={moment} />
    </g>
  );
}

function Lines({ lines, moment }: { lines: readonly TextLine[]; moment: ChartMoment }): JSX.Element {
  return (
    <>
      {lines.map(({ text, tone, edge = '', x, y }) => {
        const isNow = moment.taken.edges.has(edge);
        return (
          <text key={`${x} ${y}`} class={`lab-chart-${tone} ${isNow ? 'is-now' : ''}`} x={x} y={y}>
            {text}
          </text>
        );
      })}
    </>
  );
}

/** A line with its head at the end; it stops short of the tip, which would be blunt otherwise. */
function Arrow({ points, bold }: { points: readonly number[]; bold: boolean }): JSX.Element {
  const [beforeX = 0, beforeY = 0, x = 0, y = 0] = points.slice(-4);
  const length = Math.hypot(x - beforeX, y - beforeY) || 1;
  const [dx, dy] = [(x - beforeX) / length, (y - beforeY) / length];
  const [long, wide] = bold ? [12, 6.5] : [9, 4.5];
  const at = (along: number, aside: number) => [
    tenth(x - along * dx - aside * dy),
    tenth(y - along * dy + aside * dx),
  ];
  const short = Math.min(long - 1, length / 2);
  return (
    <>
      <path class="lab-chart-line" d={pathOf([...points.slice(0, -2), ...at(short, 0)])} />
      <path class="lab-chart-head" d={`M${at(0, 0)}L${at(long, wide)}L${at(long, -wide)}Z`} />
    </>
  );
}

/** A line through corners, rounded where it turns. */
function pathOf(points: readonly number[]): string {
  const corners = Array.from(
    { length: points.length / 2 },
    (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const,
  );
  const parts = corners.map(([x, y], i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]];
    if (before === undefined) return `M${x} ${y}`;
    if (after === undefined) return `L${x} ${y}`;
    const [a, b] = [towards(x, y, before), towards(x, y, after)];
    return `L${a}Q${x} ${y} ${b}`;
  });
  return parts.join('');
}

function towards(x: number, y: number, [toX, toY]: readonly [number, number]): string {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const share = Math.min(ROUND, length / 2) / length;
  return `${tenth(x + (toX - x) * share)} ${tenth(y + (toY - y) * share)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
