import type { Recording } from '../../../src/simulation/kernel/recording.ts';
import { messageAt } from '../../../src/simulation/trace/messages.ts';

/** All that a run says of the time before t, as texts: rows of columns refer to texts, and those may be numbered anew. */
export function pastOf(recording: Recording, t: number) {
  const { messages, transitions, decisions, holdings, strings } = recording;
  const before = (at: number) => (at >= t ? -1 : at);
  const sent = Array.from({ length: messages.length }, (_, row) => row)
    .filter((row) => messages.sentAt[row]! < t)
    .map((row) => messageAt(recording, row))
    // What became of it is past only where it happened before t.
    .map(({ receivedAt, lostAt, lostWhy, ...message }) => ({
      ...message,
      receivedAt: before(receivedAt),
      lostAt: before(lostAt),
      lostWhy: before(lostAt) < 0 ? '' : lostWhy,
    }));
  const rows = (
    table: { readonly length: number; readonly at: Float64Array },
    columns: readonly Int32Array[],
    texts: readonly Int32Array[],
  ) =>
    Array.from({ length: table.length }, (_, row) => row)
      .filter((row) => table.at[row]! < t)
      .map((row) => [
        table.at[row],
        ...columns.map((column) => column[row]),
        ...texts.map((column) => strings[column[row]!]),
      ]);
  return {
    sent,
    transitions: rows(
      transitions,
      [transitions.actor, transitions.cause],
      [transitions.from, transitions.to, transitions.event],
    ),
    decisions: rows(
      decisions,
      [decisions.actor, decisions.cause],
      [decisions.rule, decisions.subject, decisions.facts],
    ),
    holdings: rows(holdings, [holdings.actor, holdings.cause], [holdings.kind, holdings.key, holdings.value]),
  };
}
