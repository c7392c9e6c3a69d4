import type { Recording } from '../../simulation/kernel/recording.ts';

/** A mark on the scrubber. */
export interface Tick {
  /** µs */
  readonly t: number;
  readonly kind: 'fault' | 'refused' | 'lost';
  /** the fault's row, -1 for the others */
  readonly fault: number;
}

/** Ticks nearer to each other than this share of the run become one. */
const APART = 1 / 160;

/** The ticks of a run: faults, refused answers and lost messages, so few that they can be told apart. */
export function ticksOf({ messages, faults, end }: Recording): readonly Tick[] {
  const ticks: Tick[] = [];
  const last = { refused: -Infinity, lost: -Infinity };
  const add = (kind: 'refused' | 'lost', t: number) => {
    if (t - last[kind] < end * APART) return;
    last[kind] = t;
    ticks.push({ t, kind, fault: -1 });
  };
  for (let row = 0; row < messages.length; row++) {
    if (messages.status[row]! >= 400) add('refused', messages.sentAt[row]!);
    else if (messages.lostAt[row]! >= 0) add('lost', messages.sentAt[row]!);
  }
  for (let row = 0; row < faults.length; row++) ticks.push({ t: faults.at[row]!, kind: 'fault', fault: row });
  return ticks.sort((a, b) => a.t - b.t);
}
