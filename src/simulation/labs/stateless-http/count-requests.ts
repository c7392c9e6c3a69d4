import { REQUEST_BYTES } from '../../actors/http.ts';
import type { Recording } from '../../kernel/recording.ts';
import { browsersOf } from '../../measure/answers.ts';
import { Tally } from '../../measure/tally.ts';
import { actorName } from '../../trace/messages.ts';
import type { StatelessHttpCounts } from './counts.ts';
import type { StatelessHttpMetrics } from './metrics.ts';

interface RequestCounts {
  readonly metrics: Pick<StatelessHttpMetrics, 'requestBytes' | 'storeCommands'>;
  readonly counts: Pick<StatelessHttpCounts, 'requests' | 'cookies' | 'tokens'>;
}

/** Counts what browsers sent, what it carried, and what servers asked the store. */
export function countRequests(recording: Recording, until: number): RequestCounts {
  const { messages, strings } = recording;
  const { from, sentAt, type, credential, bytes, length } = messages;
  const isBrowser = browsersOf(recording);
  const command = strings.indexOf('store.command');
  const tokens = new Tally<number>();
  let requests = 0;
  let cookies = 0;
  let total = 0;
  let storeCommands = 0;
  for (let i = 0; i < length && sentAt[i]! <= until; i++) {
    if (type[i] === command) storeCommands++;
    if (!isBrowser[from[i]!]) continue;
    requests++;
    total += bytes[i]!;
    const carried = strings[credential[i]!]!;
    if (carried.startsWith('tok-')) tokens.add(actorName(recording, from[i]!).length);
    else if (carried !== '') cookies++;
  }
  return {
    metrics: { requestBytes: { total, carried: total - requests * REQUEST_BYTES }, storeCommands },
    counts: { requests, cookies, tokens: tokens.counts },
  };
}
