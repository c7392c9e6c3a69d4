import { faultOfCause, type Recording } from '../../kernel/recording.ts';
import { type Missing, tellDropped } from './absence.ts';
import { lastHolding, lifeOf } from './life.ts';
import type { Story } from './story.ts';

/** Rules by which what was handed out is refused: nothing is kept of it, its signature does not hold, or its term is over. */
const UNKNOWN: readonly string[] = ['session-missing', 'token-inactive'];
const UNSIGNED: readonly string[] = ['token-invalid', 'cookie-invalid'];
const EXPIRED: readonly string[] = ['token-expired', 'cookie-expired'];

/** The kinds of things a browser holds to tell who it is. */
const CARRIED: readonly string[] = ['cookie', 'token', 'opaque-token', 'signed-cookie'];

/** Whether a rule judges what was handed out, not who holds a session. */
export function isAboutCredential(rule: string): boolean {
  return [UNKNOWN, UNSIGNED, EXPIRED].some((rules) => rules.includes(rule));
}

/**
 * Tells what spoilt a credential: its user altered it, its record is gone, or whoever verifies it has had another key since.
 * Where it has only grown old, nothing is to blame.
 */
export function tellSpoilt(
  recording: Recording,
  story: Story,
  rule: string,
  { actor, subject, request, at }: Missing,
): void {
  if (EXPIRED.includes(rule)) return;
  const { holdings, messages, strings } = recording;
  const browser = messages.from[request]!;
  const carried = lastOf(browser, CARRIED, messages.sentAt[request]!, () => true);
  if (faultOf(carried) >= 0) tellChange(carried);
  if (UNSIGNED.includes(rule)) {
    const handed = lastOf(browser, CARRIED, messages.sentAt[request]!, (row) => faultOf(row) < 0);
    const key = lastOf(actor, ['key'], at, (row) => faultOf(row) >= 0);
    if (key >= 0 && holdings.at[key]! >= holdings.at[handed]!) tellChange(key);
    return;
  }
  const record = lastHolding(recording, lifeOf(recording, subject), at, (row) => isOf(row, ['record']));
  if (record >= 0 && holdings.held[record] === 0) tellDropped(recording, story, record);

  /** The last wanted time an actor took hold of something of these kinds; -1 where there is none. */
  function lastOf(
    who: number,
    kinds: readonly string[],
    t: number,
    isWanted: (row: number) => boolean,
  ): number {
    for (let row = holdings.length - 1; row >= 0; row--) {
      const isHeld = holdings.actor[row] === who && holdings.held[row] === 1 && holdings.at[row]! <= t;
      if (isHeld && isOf(row, kinds) && isWanted(row)) return row;
    }
    return -1;
  }

  function isOf(row: number, kinds: readonly string[]): boolean {
    return kinds.includes(strings[holdings.kind[row]!]!);
  }

  function faultOf(row: number): number {
    return row < 0 ? -1 : faultOfCause(holdings.cause[row]!);
  }

  function tellChange(row: number): void {
    story.tell({ kind: 'changed', row });
    story.blameFault(faultOf(row));
  }
}
