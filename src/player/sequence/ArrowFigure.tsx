import type { JSX } from 'preact';
import type { LabView } from '../LabView.ts';
import { markKindOf, markShape } from '../stage/markKind.ts';
import { arrowSentence } from './arrowSentence.ts';
import { arrowShape } from './arrowShape.ts';
import { arrowDetail, arrowLabel, arrowText, baselineOf, DETAIL_SIZE, MARK_ROOM, plateOf } from './labels.ts';
import type { PlacedArrow, SequenceLayout } from './layout.ts';
import type { When } from './when.ts';
import type { Zoom } from './zoom.ts';

interface WayProps {
  readonly layout: SequenceLayout;
  readonly placed: PlacedArrow;
  readonly when: When;
}

interface Props extends WayProps {
  readonly view: LabView;
  readonly zoom: Zoom;
  readonly selected: boolean;
  /** the one of all arrows that Tab reaches */
  readonly reachable: boolean;
}

/** The line of one arrow. All lines lie under all words, so that none is crossed out: the arrow itself is `ArrowFigure`. */
export function ArrowWay({ layout, placed, when }: WayProps): JSX.Element {
  const { line, heads, dots, lost } = arrowShape(layout, placed);
  return (
    <g class={classesOf(layout, placed, when, 'lab-seq-way')} data-way={placed.row.rows[0]!}>
      <path class="lab-seq-line" d={line} />
      {(heads !== '' || dots !== '') && <path class="lab-seq-head" d={heads + dots} />}
      {lost.map(({ x, y: at }) => (
        <path key={x} class="lab-seq-lost" d="M-4-4L4 4M-4 4L4-4" transform={`translate(${x} ${at})`} />
      ))}
    </g>
  );
}

/** One arrow of the diagram: the mark of what it carries, its words. A button that picks it out or unfolds it. */
export function ArrowFigure({ view, layout, placed, zoom, when, selected, reachable }: Props): JSX.Element {
  const { row, top, height } = placed;
  const { recording } = layout.sequence.timeline;
  const folded = row.rows.length > 1;
  const first = row.rows[0]!;
  const { line, left, right } = arrowShape(layout, placed);
  const kind = markKindOf(recording, first);
  const classes = classesOf(layout, placed, when, 'lab-seq-arrow');
  const text = arrowText(view, layout, row);
  const label = zoom.labels
    ? arrowLabel(layout, placed, text, zoom.detailed ? arrowDetail(layout, row) : '')
    : undefined;
  const seen = label ? `${label.text} ${label.detail}`.trimEnd() : text;
  // The words and the line can be hit; a box around both would cover the arrows that cross it.
  const box = label ?? { left, width: right - left };
  const baseline = label ? baselineOf(placed, label) : 0;
  return (
    <g
      class={selected ? `${classes} is-selected` : classes}
      role="button"
      tabindex={reachable ? 0 : -1}
      aria-label={arrowSentence(recording, row, seen)}
      aria-pressed={folded ? undefined : selected}
      aria-expanded={folded ? false : undefined}
      data-arrow={first}
    >
      {label && <path class="lab-seq-reach" d={line} />}
      {label && <rect class="lab-seq-plate" {...plateOf(placed, label)} />}
      <rect class="lab-seq-hit" x={box.left - 4} y={top} width={box.width + 8} height={height} rx={3} />
      {label && (
        <>
          <path
            class={`lab-mark lab-mark-${kind}`}
            d={markShape[kind]}
            transform={`translate(${label.left + MARK_ROOM / 2 - 2} ${baseline - 4}) scale(.8)`}
          />
          <text class="lab-seq-label" x={label.left + MARK_ROOM} y={baseline}>
            {label.text !== text && <title>{text}</title>}
            {label.text}{' '}
            {label.detail && (
              <tspan class="lab-seq-detail" x={label.left + MARK_ROOM} dy={DETAIL_SIZE + 3}>
                {label.detail}
              </tspan>
            )}
          </text>
        </>
      )}
    </g>
  );
}

/** What an arrow is and when, as classes that its line and its words share. */
function classesOf(
  layout: SequenceLayout,
  { row }: PlacedArrow,
  when: When,
  name: 'lab-seq-arrow' | 'lab-seq-way',
): string {
  const classes = [name, `is-${when}`, `is-${markKindOf(layout.sequence.timeline.recording, row.rows[0]!)}`];
  if (row.rows.length > 1) classes.push('is-folded');
  if (row.lost === row.rows.length) classes.push('is-broken');
  return classes.join(' ');
}
