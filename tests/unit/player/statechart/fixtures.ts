import { setup } from 'xstate';

/** A machine with everything charts have to draw; `extra` is one more state of it, reached by being leant on. */
export function doorWith(extra: string | undefined) {
  return setup({
    actions: {
      creak: () => {},
      greet: () => {},
      sayGoodbye: () => {},
      note: () => {},
      answer: () => {},
      refuse: () => {},
    },
    guards: { isUnlocked: () => true, isWeak: () => false, isDay: () => false },
  }).createMachine({
    id: 'door',
    initial: 'closed',
    on: { hit: '.broken', '*': { actions: 'refuse' } },
    states: {
      closed: {
        initial: 'unlocked',
        on: {
          push: [
            { guard: 'isUnlocked', target: 'open', actions: 'creak' },
            { guard: 'isWeak', target: 'closed', reenter: true },
            {},
          ],
          ...(extra === undefined ? {} : { lean: extra }),
        },
        states: {
          unlocked: { on: { 'turn.key': 'locked' } },
          locked: { on: { 'turn.*': 'unlocked', knock: { actions: ['note', 'answer'] } } },
        },
      },
      open: {
        type: 'parallel',
        entry: 'greet',
        exit: 'sayGoodbye',
        on: { pull: 'closed' },
        after: { 5_000: 'closed' },
        states: {
          light: {
            initial: 'on',
            states: {
              on: { on: { evening: 'dimmed' } },
              dimmed: { always: { guard: 'isDay', target: 'on' } },
            },
          },
          bell: {
            initial: 'silent',
            states: { silent: { on: { evening: 'ringing' } }, ringing: {} },
          },
        },
      },
      broken: { type: 'final' },
      ...(extra === undefined ? {} : { [extra]: {} }),
    },
  });
}

/** The machine as it is. */
export const door = doorWith(undefined);
