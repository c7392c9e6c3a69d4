import { stateAt } from '../../simulation/trace/actors.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';
import { type SequenceLayout, yAt } from './layout.ts';
import { timesOf } from './sequence.ts';

/** A stretch of a lifeline, px. */
export interface Span {
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
}

/** The row of the message that answers each one, -1 where none does. Built once a recording. */
const repliesOf = perRecording(({ messages: { replyTo, length } }): Int32Array => {
  const reply = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) if (replyTo[row]! >= 0) reply[replyTo[row]!] = row;
  return reply;
});

/** Where actors are at work on a request: from its arrival to the answer. Stretches of one lifeline never overlap. */
export function workOf(layout: SequenceLayout): readonly Span[] {
  const { sequence, arrows, moments } = layout;
  const { recording } = sequence.timeline;
  const { replyTo, receivedAt, sentAt, to } = recording.messages;
  const reply = repliesOf(recording);
  const laneOf = new Map(
    sequence.lanes.flatMap((lane, index) => (lane.gathered ? [] : [[lane.actors[0]!, index] as const])),
  );
  const leavesAt = new Map(arrows.flatMap(({ row, y }) => row.rows.map((message) => [message, y] as const)));
  const topOf = new Map(moments.map(({ at, top }) => [at, top]));
  const requests = new Set<number>();
  for (const { row } of arrows) {
    for (const message of row.rows) {
      if (reply[message]! >= 0) requests.add(message);
      if (replyTo[message]! >= 0) requests.add(replyTo[message]!);
    }
  }
  const spans: Span[] = [];
  for (const request of requests) {
    const lane = laneOf.get(to[request]!);
    if (lane === undefined || receivedAt[request]! < 0) continue;
    const answer = reply[request]!;
    const top = topOf.get(receivedAt[request]!) ?? yAt(layout, receivedAt[request]!);
    const bottom = leavesAt.get(answer) ?? yAt(layout, sentAt[answer]!);
    if (bottom > top) spans.push({ lane, top, bottom });
  }
  return merged(spans);
}

/** Where actors are down, by the faults of the window. */
export function downOf(layout: SequenceLayout): readonly Span[] {
  const { sequence, faults, lanes } = layout;
  const { recording } = sequence.timeline;
  const [start] = timesOf(sequence.timeline, sequence.window);
  const edges = [
    { at: start, y: 0 },
    ...faults.map(({ row, top, height }) => ({ at: row.at, y: top + height / 2 })),
  ];
  return lanes.flatMap((_, lane) => {
    const { actors, gathered } = sequence.lanes[lane]!;
    if (gathered) return [];
    return edges.flatMap(({ at, y }, i) =>
      stateAt(recording, actors[0]!, at) === 'down'
        ? [{ lane, top: y, bottom: edges[i + 1]?.y ?? layout.height }]
        : [],
    );
  });
}

function merged(spans: Span[]): Span[] {
  spans.sort((a, b) => a.lane - b.lane || a.top - b.top);
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last !== undefined && last.lane === span.lane && span.top <= last.bottom)
      whole[whole.length - 1] = { ...last, bottom: Math.max(last.bottom, span.bottom) };
    else whole.push(span);
  }
  return whole;
}
