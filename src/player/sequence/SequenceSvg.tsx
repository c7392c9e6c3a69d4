import type { JSX, Ref } from 'preact';
import type { LabView } from '../LabView.ts';
import { formatSpan } from '../korean.ts';
import { markShape } from '../stage/markKind.ts';
import { ArrowFigure, ArrowWay } from './ArrowFigure.tsx';
import { HALF_BAR } from './arrowShape.ts';
import { decisionLabel, faultLabel, MARK_ROOM } from './labels.ts';
import { type SequenceLayout, yAt } from './layout.ts';
import { downOf, type Span, workOf } from './spans.ts';
import { whenOf } from './when.ts';
import type { Zoom } from './zoom.ts';

interface Props {
  readonly view: LabView;
  readonly layout: SequenceLayout;
  readonly zoom: Zoom;
  /** µs */
  readonly t: number;
  /** the message picked out, by row; -1 for none */
  readonly selected: number;
  /** the message whose arrow Tab reaches, by row */
  readonly reachable: number;
  readonly label: string;
  /** the line of the present, which playing moves */
  readonly presentRef?: Ref<SVGGElement>;
}

/** The diagram under its heads: lifelines, work, faults, arrows, decisions and the present. A pure view of (recording, t). */
export function SequenceSvg(props: Props): JSX.Element {
  const { view, layout, zoom, t, selected, reachable, label, presentRef } = props;
  const { width, height, lanes, silences, faults, decisions, arrows } = layout;
  const present = yAt(layout, t);
  return (
    <svg class="lab-seq-svg" width={width} height={height} role="group" aria-label={label}>
      <path class="lab-seq-lifelines" d={lanes.map((x) => `M${x} 0V${height}`).join('')} />
      <path
        class="lab-seq-down"
        d={downOf(layout)
          .map(({ lane, top, bottom }) => `M${lanes[lane]!} ${top}V${bottom}`)
          .join('')}
      />
      {silences.map(({ top, height: high }) => (
        <rect key={top} class="lab-seq-silence" x={0} y={top} width={width} height={high} />
      ))}
      <Work spans={workOf(layout)} lanes={lanes} present={present} />
      {arrows.map((placed) => (
        <ArrowWay
          key={placed.row.key}
          layout={layout}
          placed={placed}
          when={whenOf(placed.row.at, placed.row.end, t)}
        />
      ))}
      {zoom.labels &&
        silences.map(({ top, height: high, span }) => (
          <text key={top} class="lab-seq-silent" x={10} y={top + high / 2 + 4}>
            … {formatSpan(span >= 1e6 ? Math.round(span / 1e4) * 1e4 : Math.round(span / 1e3) * 1e3)} …
          </text>
        ))}
      {arrows.map((placed) => (
        <ArrowFigure
          key={placed.row.key}
          view={view}
          layout={layout}
          placed={placed}
          zoom={zoom}
          when={whenOf(placed.row.at, placed.row.end, t)}
          selected={placed.row.rows.includes(selected)}
          reachable={placed.row.rows.includes(reachable)}
        />
      ))}
      {decisions.map((placed) => {
        const { row, top, height: high, told } = placed;
        const kind = row.wrong ? 'wrong' : row.accepted ? 'answer' : 'refused';
        const x = lanes[row.lane]!;
        const classes = `lab-seq-decision is-${kind} ${row.at > t ? 'is-future' : ''}`;
        if (!told && row.accepted && !zoom.labels) return null;
        if (!told)
          return (
            <path
              key={row.key}
              class={`lab-mark lab-mark-${kind} ${classes}`}
              d={markShape[kind]}
              transform={`translate(${x} ${top + high / 2}) scale(${zoom.labels ? 0.8 : 0.6})`}
            />
          );
        const note = decisionLabel(view, layout, placed);
        return (
          <g key={row.key} class={classes}>
            <path class="lab-seq-tie" d={`M${x} ${note.top + note.height / 2}H${note.left}`} />
            <rect x={note.left} y={note.top} width={note.width} height={note.height} rx={2} />
            <path
              class={`lab-mark lab-mark-${kind}`}
              d={markShape[kind]}
              transform={`translate(${note.left + 13} ${note.top + note.height / 2}) scale(.85)`}
            />
            <text x={note.left + MARK_ROOM + 2} y={note.top + note.height / 2 + 4}>
              {note.text.endsWith('…') && (
                <title>{view.decisionSentence(layout.sequence.timeline.recording, row.row)}</title>
              )}
              {note.text}
            </text>
          </g>
        );
      })}
      {faults.map((placed) => {
        const { text, left, top, width: wide, height: high } = faultLabel(view, layout, placed);
        const middle = top + high / 2;
        return (
          <g key={placed.row.key} class={`lab-seq-fault ${placed.row.at > t ? 'is-future' : ''}`}>
            <path d={`M0 ${middle}H${width}`} />
            <rect x={left} y={middle - 11} width={wide} height={22} rx={2} />
            <path
              class="lab-seq-fault-mark"
              d="M-4-4L4 4M-4 4L4-4"
              transform={`translate(${left + 13} ${middle})`}
            />
            <text x={left + MARK_ROOM + 2} y={middle + 4}>
              {text}
            </text>
          </g>
        );
      })}
      <g class="lab-seq-present" ref={presentRef ?? null} transform={`translate(0 ${present})`}>
        <path d={`M0 0H${width}`} />
      </g>
    </svg>
  );
}

/** The bars that show who is at work, solid up to the present and faint after it. */
function Work({
  spans,
  lanes,
  present,
}: {
  spans: readonly Span[];
  lanes: readonly number[];
  present: number;
}): JSX.Element {
  const bars = (from: number, until: number) =>
    spans
      .map(({ lane, top, bottom }) => ({ lane, top: Math.max(top, from), bottom: Math.min(bottom, until) }))
      .filter(({ top, bottom }) => bottom > top)
      .map(
        ({ lane, top, bottom }) =>
          `M${lanes[lane]! - HALF_BAR} ${top}h${2 * HALF_BAR}V${bottom}h${-2 * HALF_BAR}Z`,
      )
      .join('');
  return (
    <>
      <path class="lab-seq-work is-future" d={bars(present, Infinity)} />
      <path class="lab-seq-work" d={bars(-Infinity, present)} />
    </>
  );
}
