import type { Recording } from '../../simulation/kernel/recording.ts';
import { endOfFlight } from '../../simulation/trace/messages.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';

const SAMPLE = 400;
/** Where nothing flies for any time at all, a hop counts as this long, µs. */
const LEAST = 1_000;

/** How long a message of this run is usually under way, µs: the measure of what a reader can follow. */
export const hopOf = perRecording((recording): number => {
  const count = Math.min(SAMPLE, recording.messages.length);
  const spans = Array.from(
    { length: count },
    (_, row) => endOfFlight(recording, row) - recording.messages.sentAt[row]!,
  );
  spans.sort((a, b) => a - b);
  return Math.max(LEAST, spans[Math.floor(count / 2)] ?? LEAST);
});

/** How long what just ended (a refusal, a loss) stays visible, µs. */
export function lingerOf(recording: Recording): number {
  return 1.5 * hopOf(recording);
}
