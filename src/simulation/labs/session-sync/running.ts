import { httpMachines } from '../../actors/castings.ts';
import { applyUserAction } from '../../actors/user-actions.ts';
import type { RunningLab } from '../../lab.ts';
import { cast, flight } from './cast.ts';
import { applyFault } from './faults.ts';
import type { sessionSyncFields } from './fields.ts';

/** What makes session-sync run: its cast, and what faults and clicks do to it. */
export const running: RunningLab<typeof sessionSyncFields> = {
  flight,
  machines: httpMachines,
  cast,
  applyFault,
  applyAction: (world, _parameters, action) => applyUserAction(world, action),
};
