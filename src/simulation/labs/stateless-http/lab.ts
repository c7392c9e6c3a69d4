import { userActionProblem, userActions } from '../../actors/user-actions.ts';
import type { Lab } from '../../lab.ts';
import type { StatelessHttpCounts } from './counts.ts';
import { faultKinds, faultProblem } from './fault-problem.ts';
import { statelessHttpFields } from './fields.ts';
import { formulas } from './formulas.ts';
import { measure } from './measure.ts';
import type { StatelessHttpMetrics } from './metrics.ts';

/**
 * Users behind a proxy whose requests carry nothing, only come over a connection, or carry a session ID or a token: who
 * is recognised, forgotten, or taken for somebody else. Chapter 1's 기억을 지우는 로드밸런서.
 */
export const statelessHttp: Lab<typeof statelessHttpFields, StatelessHttpMetrics, StatelessHttpCounts> = {
  id: 'stateless-http',
  fields: statelessHttpFields,
  faultKinds,
  actionKinds: userActions,
  faultProblem,
  actionProblem: userActionProblem,
  running: async () => (await import('./running.ts')).running,
  measure,
  formulas,
};
