import { userActionProblem, userActions } from '../../actors/user-actions.ts';
import type { Lab } from '../../lab.ts';
import { commonFaults } from '../../scenario/fault.ts';
import { faultProblem } from './fault-problem.ts';
import { sessionSyncFields } from './fields.ts';
import { formulas } from './formulas.ts';
import { measure } from './measure.ts';
import type { SessionSyncCounts } from './counts.ts';
import type { SessionSyncMetrics } from './metrics.ts';

/**
 * Users behind a load balancer and N services that share sessions in one of five ways: what each way sends, loses and
 * reads too late. Chapter 5's 세션 물류 센터.
 */
export const sessionSync: Lab<typeof sessionSyncFields, SessionSyncMetrics, SessionSyncCounts> = {
  id: 'session-sync',
  fields: sessionSyncFields,
  faultKinds: commonFaults,
  actionKinds: userActions,
  faultProblem,
  actionProblem: userActionProblem,
  running: async () => (await import('./running.ts')).running,
  measure,
  formulas,
};
