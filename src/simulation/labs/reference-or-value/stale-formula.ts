import type { Formula } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import {
  holdsCart,
  holdsRole,
  isReference,
  lifetimeSeconds,
  type ReferenceOrValueParameters,
} from './fields.ts';

/**
 * What is served by what is no longer so. What lies at the server changes there, and every request asks for it (M22, M27).
 * What was signed says what it said until its term ends (M24, with no leeway), or until its key is trusted no longer (M31).
 */
export function staleFormulas(
  { parameters, faults }: Scenario<ReferenceOrValueParameters>,
  { readsAfterWrite, slipped, adminGrants, adminUses }: ReferenceOrValueCounts,
): Record<string, Formula | undefined> {
  const demotedAt = faults.find(({ kind }) => kind === 'demote')?.at;
  const neverFollows = parameters.credential === 'opaque' || parameters.credential === 'jwt';
  // The issuer's record and a token are as they were made; a session and a cookie are written anew.
  const staleCarts = exact(neverFollows && holdsCart(parameters) ? readsAfterWrite : 0, 'C16');
  if (isReference(parameters) || !holdsRole(parameters) || demotedAt === undefined) {
    const none = exact(0, parameters.credential === 'opaque' ? 'M27' : 'M22');
    // A login under way at that moment may write the old role after it.
    const served = slipped > 0 ? undefined : none;
    return { staleCarts, 'staleRole.requests': served, 'staleRole.lasted': served, 'staleRole.open': none };
  }
  const rotatedAt = faults.find(({ kind }) => kind === 'rotate')?.at ?? Infinity;
  const open = Math.max(0, ...adminGrants.map(({ grantedAt }) => end(grantedAt) - demotedAt));
  // An altered value may still say ADMIN.
  if (faults.some(({ kind }) => kind === 'alter'))
    return { staleCarts, 'staleRole.open': exact(open / 1000, 'M24') };
  const served = adminUses.filter(({ grantedAt, arrivedAt }) => arrivedAt < end(grantedAt));
  const last = served.at(-1);
  return {
    staleCarts,
    'staleRole.requests': exact(served.length, 'M24'),
    'staleRole.lasted': exact(last === undefined ? 0 : (last.arrivedAt - demotedAt) / 1000, 'M24'),
    'staleRole.open': exact(open / 1000, 'M24'),
  };

  /** From when on something handed out then is refused, µs: terms count in whole seconds. */
  function end(grantedAt: number): number {
    const cost = parameters.credential === 'jwt' ? parameters.signCost : parameters.macCost;
    const signedAt = grantedAt - cost;
    const expires = (Math.floor(signedAt / 1_000_000) + lifetimeSeconds(parameters)) * 1_000_000;
    return signedAt < rotatedAt ? Math.min(expires, rotatedAt) : expires;
  }
}
