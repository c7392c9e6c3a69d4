import type { Recording } from '../simulation/kernel/recording.ts';
import { eventKindAt, eventRange, eventsOf, type EventKind } from '../simulation/trace/events.ts';

/** All that happened at exactly one time, as rows of the recording's columns. */
export interface Moment {
  readonly faults: readonly number[];
  readonly decisions: readonly number[];
  readonly lost: readonly number[];
  readonly arrived: readonly number[];
  readonly sent: readonly number[];
}

/** What happened at exactly t, µs. */
export function momentAt(recording: Recording, t: number): Moment {
  const moment = { fault: [], decision: [], lost: [], arrived: [], sent: [], transition: [] } as Record<
    EventKind,
    number[]
  >;
  const events = eventsOf(recording);
  const [first, end] = eventRange(recording, t, t);
  for (let event = first; event < end; event++) moment[eventKindAt(events, event)].push(events.row[event]!);
  const { fault: faults, decision: decisions, lost, arrived, sent } = moment;
  return { faults, decisions, lost, arrived, sent };
}
