import { REQUEST_BYTES } from '../../actors/http.ts';
import { STORE } from '../../actors/names.ts';
import type { Recording } from '../../kernel/recording.ts';
import { browsersOf } from '../../measure/answers.ts';
import { Tally } from '../../measure/tally.ts';
import { holdingsAt } from '../../trace/holdings.ts';
import { actorRow } from '../../trace/messages.ts';
import { utf8Length } from './content.ts';
import { type ReferenceOrValueCounts, type Said, saidKey } from './counts.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';
import { loginsOf } from './read-run.ts';

interface ByteCounts {
  readonly metrics: Pick<ReferenceOrValueMetrics, 'lineBytes' | 'requestBytes' | 'atRest'>;
  readonly counts: Pick<ReferenceOrValueCounts, 'requests' | 'carried' | 'heldInBrowsers' | 'heldAtServer'>;
}

/** Counts the bytes of what browsers sent up to `until` (µs, inclusive), and of what lies where at that time. */
export function countBytes(recording: Recording, until: number): ByteCounts {
  const { messages, strings } = recording;
  const { grants } = loginsOf(recording);
  const isBrowser = browsersOf(recording);
  const response = strings.indexOf('http.response');
  const carried = new Tally<Said>();
  /** what each browser was handed last */
  const handed = new Map<number, Said>();
  let requests = 0;
  let withCredential = 0;
  let total = 0;
  for (let row = 0; row < messages.length && messages.sentAt[row]! <= until; row++) {
    const credential = strings[messages.credential[row]!]!;
    if (messages.type[row] === response) {
      const grant = grants.get(credential);
      if (grant !== undefined) handed.set(messages.to[row]!, grant.said);
    }
    const from = messages.from[row]!;
    if (!isBrowser[from]) continue;
    requests++;
    total += messages.bytes[row]!;
    if (credential === '') continue;
    withCredential++;
    // An altered value is as long as the one it was.
    carried.add(grants.get(credential)?.said ?? handed.get(from)!);
  }
  const bytes = total - requests * REQUEST_BYTES;
  const rest = atRest(recording, until);
  return {
    metrics: {
      lineBytes: withCredential === 0 ? 0 : bytes / withCredential,
      requestBytes: { carried: bytes, total },
      atRest: rest.bytes,
    },
    counts: { requests, carried: carried.counts, ...rest.counts },
  };
}

function atRest(recording: Recording, t: number) {
  const { grants } = loginsOf(recording);
  const heldInBrowsers = new Tally<Said>();
  const heldAtServer = new Tally<Said>();
  const bytes = { browser: 0, server: 0 };
  browsersOf(recording).forEach((isBrowser, row) => {
    if (!isBrowser) return;
    for (const { key, facts } of holdingsAt(recording, row, t)) {
      bytes.browser += Number(facts['bytes']);
      const subject = facts['subject'] ?? '';
      const said =
        grants.get(key)?.said ?? [...grants.values()].findLast(({ login }) => login === subject)?.said;
      heldInBrowsers.add(said ?? saidKey('', '', ''));
    }
  });
  for (const { key, facts } of holdingsAt(recording, actorRow(recording, STORE), t)) {
    const { user = '', role = '', cart = '', text = '' } = facts;
    bytes.server += key.length + utf8Length(text);
    heldAtServer.add(saidKey(user, role, cart));
  }
  return { bytes, counts: { heldInBrowsers: heldInBrowsers.counts, heldAtServer: heldAtServer.counts } };
}
