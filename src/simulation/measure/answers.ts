import type { Recording } from '../kernel/recording.ts';

/** What became of the requests that users' browsers sent. */
export interface Answers {
  /** answered with a 2xx status */
  readonly served: number;
  /** answered otherwise, or never */
  readonly refused: number;
  /** from the click to the answer, milliseconds, over answered requests; 0 where none was */
  readonly latency: { readonly p50: number; readonly p99: number };
}

/** Counts the answers that browsers got up to `until` (µs, inclusive); a request still under way then is neither. */
export function countAnswers(recording: Recording, until: number): Answers {
  const { messages, strings } = recording;
  const { from, to, sentAt, receivedAt, type, status, replyTo, length } = messages;
  const isBrowser = browsersOf(recording);
  const response = strings.indexOf('http.response');
  const durations: number[] = [];
  let asked = 0;
  let served = 0;
  for (let i = 0; i < length && sentAt[i]! <= until; i++) {
    if (isBrowser[from[i]!]) asked++;
    else if (isBrowser[to[i]!] && type[i] === response && receivedAt[i]! >= 0 && receivedAt[i]! <= until) {
      if (status[i]! < 300) served++;
      durations.push((receivedAt[i]! - sentAt[replyTo[i]!]!) / 1000);
    }
  }
  const pending =
    until < recording.end ? asked - durations.length - lostBefore(recording, until, isBrowser) : 0;
  return {
    served,
    refused: asked - served - pending,
    latency: { p50: percentile(durations, 0.5), p99: percentile(durations, 0.99) },
  };
}

/** Whether each actor, by row, is a user's browser. */
export function browsersOf({ actors, strings }: Recording): readonly boolean[] {
  return Array.from(actors.role, (role) => strings[role] === 'browser');
}

/** Users' requests and their answers that were lost by then: whoever waits for them waits in vain. */
function lostBefore({ messages }: Recording, until: number, isBrowser: readonly boolean[]): number {
  const { from, to, lostAt, length } = messages;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    if (lostAt[i]! >= 0 && lostAt[i]! <= until && (isBrowser[from[i]!] || isBrowser[to[i]!])) lost++;
  }
  return lost;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); 0 for none. */
function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}
