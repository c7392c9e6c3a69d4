import type { Recording } from '../kernel/recording.ts';

/** The row of the message with this key (16 hexadecimal digits, see {@link Message.key}); -1 where the run has none. */
export function rowOfKey(recording: Recording, key: string): number {
  return rowOfHalves(recording, parseInt(key.slice(0, 8), 16), parseInt(key.slice(8), 16));
}

/** The row in `after` of the message that is row `row` of `before`: the same message in another run; -1 where it has none. */
export function sameMessage(before: Recording, row: number, after: Recording): number {
  const { keyHigh, keyLow } = before.messages;
  return rowOfHalves(after, keyHigh[row]!, keyLow[row]!);
}

function rowOfHalves(
  { messages: { keyHigh, keyLow, length } }: Recording,
  high: number,
  low: number,
): number {
  for (let row = 0; row < length; row++) if (keyLow[row] === low && keyHigh[row] === high) return row;
  return -1;
}
