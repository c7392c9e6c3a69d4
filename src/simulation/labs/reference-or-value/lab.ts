import { userActionProblem, userActions } from '../../actors/user-actions.ts';
import type { Lab } from '../../lab.ts';
import type { ReferenceOrValueCounts } from './counts.ts';
import { faultKinds, faultProblem } from './fault-problem.ts';
import { referenceOrValueFields } from './fields.ts';
import { formulas } from './formulas.ts';
import { measure } from './measure.ts';
import type { ReferenceOrValueMetrics } from './metrics.ts';

/**
 * One service whose users hold a session ID, an opaque token, a JWT or a signed cookie: where the bytes lie, what follows a
 * change at the server, and what erases everybody's login. Chapter 2's 보관함 X-레이.
 */
export const referenceOrValue: Lab<
  typeof referenceOrValueFields,
  ReferenceOrValueMetrics,
  ReferenceOrValueCounts
> = {
  id: 'reference-or-value',
  fields: referenceOrValueFields,
  faultKinds,
  actionKinds: userActions,
  faultProblem,
  actionProblem: userActionProblem,
  running: async () => (await import('./running.ts')).running,
  measure,
  formulas,
};
