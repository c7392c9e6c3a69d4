import { isUser, userActionProblem, userActions } from '../../actors/user-actions.ts';
import type { Lab } from '../../lab.ts';
import { attackKinds } from './attacks.ts';
import type { SessionLifecycleCounts } from './counts.ts';
import { sessionLifecycleFields } from './fields.ts';
import { formulas } from './formulas.ts';
import { measure } from './measure.ts';
import type { SessionLifecycleMetrics } from './metrics.ts';

/**
 * One shop whose session cookie the reader sets, and an attacker who tries to plant, steal and guess session IDs. Chapter 3's
 * 쿠키 설정판과 공격자.
 */
export const sessionLifecycle: Lab<
  typeof sessionLifecycleFields,
  SessionLifecycleMetrics,
  SessionLifecycleCounts
> = {
  id: 'session-lifecycle',
  fields: sessionLifecycleFields,
  faultKinds: attackKinds,
  actionKinds: userActions,
  faultProblem({ users, duration }, _before, { target, at }) {
    if (at > duration) return 'after-end';
    return isUser(users, target) ? undefined : 'target';
  },
  actionProblem: userActionProblem,
  running: async () => (await import('./running.ts')).running,
  measure,
  formulas,
};
