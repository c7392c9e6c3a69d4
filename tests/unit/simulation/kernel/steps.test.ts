import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { World } from '../../../../src/simulation/kernel/world.ts';
import { takenNames } from '../../../../src/simulation/kernel/transition-name.ts';

interface Push {
  readonly type: 'push' | 'look' | 'ring';
  readonly by?: string;
}

/** A gate whose transitions differ in their conditions alone, with a parallel state and states nobody rests in. */
const gate = setup({
  types: {} as { events: Push; context: { readonly opensAtOnce: boolean }; input: { opensAtOnce: boolean } },
  guards: {
    isOwner: ({ event }) => event.by === 'owner',
    isGuest: ({ event }) => event.by === 'guest',
    opensAtOnce: ({ context }) => context.opensAtOnce,
  },
  actions: { note: () => {} },
}).createMachine({
  id: 'gate',
  context: ({ input }) => input,
  initial: 'waking',
  states: {
    waking: { always: [{ guard: 'opensAtOnce', target: 'open' }, { target: 'shut' }] },
    shut: {
      after: { 50: 'open' },
      on: {
        push: [{ guard: 'isOwner', target: 'open' }, { guard: 'isGuest', target: 'open' }, {}],
        look: { actions: 'note' },
      },
    },
    open: {
      type: 'parallel',
      on: { push: { target: 'checking' }, look: { target: 'open', reenter: true } },
      states: {
        lamp: { initial: 'off', states: { off: { on: { ring: 'on' } }, on: { on: { ring: 'off' } } } },
        bell: {
          initial: 'still',
          states: { still: { on: { ring: 'loud' } }, loud: { on: { ring: 'still' } } },
        },
      },
    },
    checking: { always: 'shut' },
  },
});

/** What the gate's steps were, in order: `event: transitions taken`, those that kept the state in brackets. */
function steps(events: readonly Push[], { opensAtOnce = false, until = 0 } = {}): string[] {
  const world = new World(1, () => 10);
  const input = () => ({ opensAtOnce });
  world.add('gate', { role: 'test', machine: 'gate', logic: gate, input });
  for (const event of events) world.deliver('gate', event);
  while (world.clock.now < until && world.clock.step());
  const { strings, transitions, stays } = world.recorder.finish('test', world.clock.now);
  const text = (column: Int32Array, row: number) => strings[column[row]!]!;
  const line = (event: string, taken: string) => `${event}: ${takenNames(taken).join(' then ')}`;
  return [
    ...Array.from(transitions.at, (_, row) =>
      line(text(transitions.event, row), text(transitions.taken, row)),
    ),
    ...Array.from(stays.at, (_, row) => `(${line(text(stays.event, row), text(stays.taken, row))})`),
  ];
}

describe('a recording says which transitions a step took', () => {
  test('of several that lead to the same state, the one whose condition held', () => {
    expect(steps([{ type: 'push', by: 'owner' }])).toContain('push: shut/push/0');
    expect(steps([{ type: 'push', by: 'guest' }])).toContain('push: shut/push/1');
  });

  test('those that kept the state, whether they did anything or let the event pass', () => {
    expect(steps([{ type: 'push', by: 'nobody' }, { type: 'look' }])).toEqual([
      'start: waking//1',
      '(push: shut/push/2)',
      '(look: shut/look/0)',
    ]);
    expect(steps([{ type: 'look' }], { opensAtOnce: true })).toContain('(look: open/look/0)');
  });

  test('the first step, taken while the actor is made', () => {
    expect(steps([], { opensAtOnce: true })).toEqual(['start: waking//0']);
  });

  test('all of one step, through states in which nobody rests', () => {
    expect(steps([{ type: 'push' }], { opensAtOnce: true })).toEqual([
      'start: waking//0',
      'push: open/push/0 then checking//0',
    ]);
  });

  test('in the regions of a parallel state, each its own', () => {
    expect(steps([{ type: 'ring' }], { opensAtOnce: true }).at(-1)).toBe(
      'ring: open.lamp.off/ring/0 then open.bell.still/ring/0',
    );
  });

  test('that of a timer', () => {
    expect(steps([], { until: 50 }).at(-1)).toBe('after: shut/xstate.after.50.gate.shut/0');
  });

  test('nothing for a kill, and the first step again for a restart', () => {
    const world = new World(1, () => 10);
    world.add('gate', { role: 'test', machine: 'gate', logic: gate, input: () => ({ opensAtOnce: false }) });
    world.restart('gate');
    const { strings, transitions } = world.recorder.finish('test', 0);
    expect(Array.from(transitions.taken, (text) => strings[text])).toEqual(['waking//1', '', 'waking//1']);
  });
});
