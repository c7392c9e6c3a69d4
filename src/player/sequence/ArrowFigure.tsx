import type { JSX } from 'preact';
import type { LabView } from '../LabView.ts';
import { markKindOf, markShape } from '../stage/markKind.ts';
import { arrowSentence } from './arrowSentence.ts';
import { arrowShape } from './arrowShape.ts';
import { arrowDetail, arrowLabel, arrowText, DETAIL_SIZE, MARK_ROOM } from './labels.ts';
import type { PlacedArrow, SequenceLayout } from './layout.ts';
import type { When } from './when.ts';
import type { Zoom } from './zoom.ts';

interface Props {
  readonly view: LabView;
  readonly layout: SequenceLayout;
  readonly placed: PlacedArrow;
  readonly zoom: Zoom;
  readonly when: When;
  readonly selected: boolean;
  /** the one of all arrows that Tab reaches */
  readonly reachable: boolean;
}

/** One arrow of the diagram: its line, the mark of what it carries, its words. A button that picks it out or unfolds it. */
export function ArrowFigure({ view, layout, placed, zoom, when, selected, reachable }: Props): JSX.Element {
  const { row, top, height, y } = placed;
  const { recording } = layout.sequence.timeline;
  const folded = row.rows.length > 1;
  const first = row.rows[0]!;
  const { line, heads, dots, lost, left, right } = arrowShape(layout, placed);
  const kind = markKindOf(recording, first);
  const classes = ['lab-seq-arrow', `is-${when}`, `is-${kind}`];
  if (folded) classes.push('is-folded');
  if (row.lost === row.rows.length) classes.push('is-broken');
  if (selected) classes.push('is-selected');
  const text = arrowText(view, layout, row);
  const label = zoom.labels
    ? arrowLabel(layout, placed, text, zoom.detailed ? arrowDetail(layout, row) : '')
    : undefined;
  const seen = label ? `${label.text} ${label.detail}`.trimEnd() : text;
  // The words and the line can be hit; a box around both would cover the arrows that cross it.
  const box = label ?? { left, width: right - left };
  const baseline = label?.detail ? y - 8 - DETAIL_SIZE : y - 6;
  return (
    <g
      class={classes.join(' ')}
      role="button"
      tabindex={reachable ? 0 : -1}
      aria-label={arrowSentence(recording, row, seen)}
      aria-pressed={folded ? undefined : selected}
      aria-expanded={folded ? false : undefined}
      data-arrow={first}
    >
      {label && <path class="lab-seq-reach" d={line} />}
      <rect class="lab-seq-hit" x={box.left - 4} y={top} width={box.width + 8} height={height} rx={3} />
      <path class="lab-seq-line" d={line} />
      {(heads !== '' || dots !== '') && <path class="lab-seq-head" d={heads + dots} />}
      {lost.map(({ x, y: at }) => (
        <path key={x} class="lab-seq-lost" d="M-4-4L4 4M-4 4L4-4" transform={`translate(${x} ${at})`} />
      ))}
      {label && (
        <>
          <path
            class={`lab-mark lab-mark-${kind}`}
            d={markShape[kind]}
            transform={`translate(${label.left + MARK_ROOM / 2 - 2} ${baseline - 4}) scale(.8)`}
          />
          <text class="lab-seq-label" x={label.left + MARK_ROOM} y={baseline}>
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
