import type { Formula, Formulas } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { bytesFormulas } from './bytes-formula.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import { holdsCart, isReference, type ReferenceOrValueParameters } from './fields.ts';
import { staleFormulas } from './stale-formula.ts';

/** What theory says the metrics should be, as far as it says anything: a metric without a closed form here has none. */
export function formulas(
  scenario: Scenario<ReferenceOrValueParameters>,
  counts: ReferenceOrValueCounts,
): Formulas {
  const all: Record<string, Formula | undefined> = {
    ...lostFormulas(scenario, counts),
    ...staleFormulas(scenario, counts),
    ...workFormulas(scenario.parameters, counts),
    ...bytesFormulas(scenario.parameters, counts),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Formula] => entry[1] !== undefined),
  );
}

/**
 * All or none: every login that comes back is lost to what it hangs on (M12, M31), none to what it doesn't. How many are kept
 * has a closed form only where that is none.
 */
function lostFormulas(
  { parameters, faults }: Scenario<ReferenceOrValueParameters>,
  { missed, signedBefore, signedAcross, alteredPresented }: ReferenceOrValueCounts,
): Record<string, Formula | undefined> {
  const points = isReference(parameters);
  const none = exact(0, 'C16');
  const isMalleable = parameters.credential === 'jwt' && parameters.altered === 'last';
  const isJudgedAlone = !isMalleable || faults.every(({ kind }) => kind === 'alter');
  return {
    'wiped.lost': points ? exact(missed, 'M12') : none,
    'wiped.kept': points ? none : undefined,
    'keyChanged.lost': points ? none : exact(signedBefore, 'M31'),
    'keyChanged.kept': points || signedAcross > 0 ? undefined : none,
    // The last character of a signature in base64url has bits that stand for nothing (V4).
    'altered.lost': isMalleable ? none : exact(alteredPresented, 'V4'),
    'altered.kept': isMalleable ? undefined : none,
    ...(!isJudgedAlone && { 'altered.lost': undefined }),
  };
}

/** One lookup or one verification a request, and a signature for each thing that is signed. */
function workFormulas(
  parameters: ReferenceOrValueParameters,
  { operations, writesServed }: ReferenceOrValueCounts,
): Record<string, Formula> {
  const { credential } = parameters;
  const points = isReference(parameters);
  const uses = operations.read + operations.write;
  const renewed = credential === 'signed-cookie' && holdsCart(parameters) ? writesServed : 0;
  return {
    'lookups.store': exact(points ? uses : 0, 'M22'),
    'lookups.introspection': exact(credential === 'opaque' ? uses : 0, 'M27'),
    'signatures.verified': exact(points ? 0 : uses, 'M54'),
    'signatures.made': exact(points ? 0 : operations.login + renewed, 'M56'),
  };
}
