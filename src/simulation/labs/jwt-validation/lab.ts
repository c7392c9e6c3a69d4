import type { Lab } from '../../lab.ts';
import type { JwtValidationCounts } from './counts.ts';
import { actionKinds, actionProblem, faultKinds, faultProblem } from './deed-problems.ts';
import { jwtValidationFields } from './fields.ts';
import { formulas } from './formulas.ts';
import { measure } from './measure.ts';
import type { JwtValidationMetrics } from './metrics.ts';

/**
 * Twenty tokens, five good and fifteen attacks, shown to one service that makes only the checks switched on: what it wrongly
 * accepts, and what it wrongly refuses. Chapter 4's 검증 파이프라인 스위치보드.
 */
export const jwtValidation: Lab<typeof jwtValidationFields, JwtValidationMetrics, JwtValidationCounts> = {
  id: 'jwt-validation',
  fields: jwtValidationFields,
  faultKinds,
  actionKinds,
  faultProblem,
  actionProblem,
  running: async () => (await import('./running.ts')).running,
  measure,
  formulas,
};
