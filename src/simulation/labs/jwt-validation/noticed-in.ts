import { SWITCHES } from '../../../jwt/verdict/switches.ts';
import { type Rules, verifyOnly } from '../../../jwt/verdict/verify-only.ts';
import type { Noticed } from './noticed.ts';

/**
 * Every check that would refuse a token by itself, in their order: found by making each of them alone. With any of the checks
 * on, the first of these that is among them refuses it; where there is none, it is accepted.
 */
export async function noticedIn(token: string, rules: Rules): Promise<readonly Noticed[]> {
  const noticed: Noticed[] = [];
  for (const by of SWITCHES) {
    const verdict = await verifyOnly(token, new Set([by]), rules);
    if (!verdict.accepted && verdict.by === by) noticed.push({ by, code: verdict.code });
  }
  return noticed;
}
