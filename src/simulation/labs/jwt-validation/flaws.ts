import { SWITCHES, type Switch } from '../../../jwt/verdict/switches.ts';
import type { TokenKind } from './catalogue.ts';

/**
 * What is known to be wrong with a token, or might be taken for wrong: the checks that notice it, or how many seconds it is
 * late for its `exp`, or early for its `nbf`. None for a token without a flaw.
 */
export type Flaw =
  { readonly noticedBy: readonly Switch[] } | { readonly late: number } | { readonly early: number };

/** The flaw of each kind, as whoever made it knows it: nothing here looks at a token. */
export const flaws: Readonly<Record<TokenKind, Flaw>> = {
  ordinary: { noticedBy: [] },
  'two-audiences': { noticedBy: [] },
  'other-form': { noticedBy: [] },
  'expired-59': { late: 59 },
  'clock-ahead': { early: 30 },
  crit: { noticedBy: ['structure'] },
  truncated: { noticedBy: ['structure', 'signature'] },
  none: { noticedBy: ['alg'] },
  'none-case': { noticedBy: ['alg'] },
  confusion: { noticedBy: ['alg'] },
  altered: { noticedBy: ['signature'] },
  stripped: { noticedBy: ['signature'] },
  'foreign-key': { noticedBy: ['signature'] },
  'expired-61': { late: 61 },
  'not-yet': { early: 3600 },
  tenant: { noticedBy: ['iss'] },
  audience: { noticedBy: ['aud'] },
  'id-token': { noticedBy: ['aud', 'typ'] },
  'id-token-shared': { noticedBy: ['typ'] },
  'no-exp': { noticedBy: ['required'] },
};

/** The checks that notice a token's flaw with so many seconds of leeway (RFC 7519 sections 4.1.4 and 4.1.5), in their order. */
export function noticedBy(kind: TokenKind, leeway: number): readonly Switch[] {
  const flaw = flaws[kind];
  if ('noticedBy' in flaw) return SWITCHES.filter((check) => flaw.noticedBy.includes(check));
  const isRefused = 'late' in flaw ? flaw.late >= leeway : flaw.early > leeway;
  return isRefused ? ['time'] : [];
}
