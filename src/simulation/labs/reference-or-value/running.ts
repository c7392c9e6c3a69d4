import { browserMachine } from '../../actors/browser.ts';
import { checkingServiceMachine } from '../../actors/checking-service.ts';
import { issuerMachine } from '../../actors/issuer.ts';
import { sessionStoreMachine } from '../../actors/session-store.ts';
import { applyUserAction } from '../../actors/user-actions.ts';
import type { RunningLab } from '../../lab.ts';
import { cast, flight } from './cast.ts';
import { applyFault } from './faults.ts';
import type { referenceOrValueFields } from './fields.ts';

/** What makes reference-or-value run: its cast, and what faults and clicks do to it. */
export const running: RunningLab<typeof referenceOrValueFields> = {
  flight,
  machines: {
    browser: browserMachine,
    'checking-service': checkingServiceMachine,
    issuer: issuerMachine,
    'session-store': sessionStoreMachine,
  },
  cast,
  applyFault,
  applyAction: (world, _parameters, action) => applyUserAction(world, action),
};
