import { type Recording } from '../kernel/recording.ts';
import { countWhile } from './search.ts';

/** One message as an object, for inspectors and tests; hot paths read the columns. Times in µs, -1 for never. */
export interface Message {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly lostAt: number;
  readonly lostWhy: string;
  readonly cause: number;
  readonly type: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly credential: string;
  readonly subject: string;
  readonly bytes: number;
  readonly replyTo: number;
  /** 16 hexadecimal digits; equal for the same message in two runs */
  readonly key: string;
}

/** The message in row `index`. */
export function messageAt(recording: Recording, index: number): Message {
  const m = recording.messages;
  const text = (column: Int32Array) => recording.strings[column[index]!] ?? '';
  const actor = (column: Int32Array) => actorName(recording, column[index]!);
  const hex = (half: number) => half.toString(16).padStart(8, '0');
  return {
    index,
    from: actor(m.from),
    to: actor(m.to),
    sentAt: m.sentAt[index]!,
    receivedAt: m.receivedAt[index]!,
    lostAt: m.lostAt[index]!,
    lostWhy: text(m.lostWhy),
    cause: m.cause[index]!,
    type: text(m.type),
    method: text(m.method),
    path: text(m.path),
    status: m.status[index]!,
    credential: text(m.credential),
    subject: text(m.subject),
    bytes: m.bytes[index]!,
    replyTo: m.replyTo[index]!,
    key: hex(m.keyHigh[index]!) + hex(m.keyLow[index]!),
  };
}

/** The name of the actor in row `index`. */
export function actorName(recording: Recording, index: number): string {
  return recording.strings[recording.actors.name[index]!] ?? '';
}

/** The row of the actor of that name; -1 where the run has none. */
export function actorRow({ actors, strings }: Recording, name: string): number {
  return actors.name.findIndex((text) => strings[text] === name);
}

/** When a message stopped being under way: received or lost, µs; the recording's end where neither happened. */
export function endOfFlight(recording: Recording, index: number): number {
  const { receivedAt, lostAt } = recording.messages;
  if (receivedAt[index]! >= 0) return receivedAt[index]!;
  return lostAt[index]! >= 0 ? lostAt[index]! : recording.end;
}

/** How far a message under way has come at t, 0 to 1. A message of no duration has arrived. */
export function progressAt(recording: Recording, index: number, t: number): number {
  const start = recording.messages.sentAt[index]!;
  const end = endOfFlight(recording, index);
  return end <= start ? 1 : Math.min(1, Math.max(0, (t - start) / (end - start)));
}

/** The first row of a sorted column whose time is at or after t; `length` where there is none. */
export function firstAtOrAfter(times: Float64Array, length: number, t: number): number {
  return countWhile(length, (i) => times[i]! < t);
}
