import { and, not, setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { chartOf, isIgnoring } from '../../../../src/player/statechart/chart.ts';
import { door, doorWith } from './fixtures.ts';

describe('a machine as a graph', () => {
  test('has every state with what is around it, its kind, and what is entered first', () => {
    const { id, nodes } = chartOf(door);
    expect(id).toBe('door');
    expect(nodes.map((node) => [node.id, node.parent, node.kind, node.initial])).toEqual([
      ['', undefined, 'compound', 'closed'],
      ['closed', '', 'compound', 'closed.unlocked'],
      ['closed.unlocked', 'closed', 'atomic', undefined],
      ['closed.locked', 'closed', 'atomic', undefined],
      ['open', '', 'parallel', undefined],
      ['open.light', 'open', 'compound', 'open.light.on'],
      ['open.light.on', 'open.light', 'atomic', undefined],
      ['open.light.dimmed', 'open.light', 'atomic', undefined],
      ['open.bell', 'open', 'compound', 'open.bell.silent'],
      ['open.bell.silent', 'open.bell', 'atomic', undefined],
      ['open.bell.ringing', 'open.bell', 'atomic', undefined],
      ['broken', '', 'final', undefined],
    ]);
  });

  test('has every transition with its trigger, condition and actions, and nothing for *', () => {
    const rows = chartOf(door).edges.map((edge) => [
      edge.from,
      edge.trigger,
      edge.event,
      edge.delay,
      edge.guard,
      edge.to,
      edge.actions,
    ]);
    expect(rows).toEqual([
      ['', 'event', 'hit', undefined, '', ['broken'], []],
      ['closed', 'event', 'push', undefined, 'isUnlocked', ['open'], ['creak']],
      ['closed', 'event', 'push', undefined, 'isWeak', ['closed'], []],
      ['closed', 'event', 'push', undefined, '', [], []],
      ['closed.unlocked', 'event', 'turn.key', undefined, '', ['closed.locked'], []],
      ['closed.locked', 'event', 'turn.*', undefined, '', ['closed.unlocked'], []],
      ['closed.locked', 'event', 'knock', undefined, '', [], ['note', 'answer']],
      ['open', 'event', 'pull', undefined, '', ['closed'], []],
      ['open', 'after', '', 5_000, '', ['closed'], []],
      ['open.light.on', 'event', 'evening', undefined, '', ['open.light.dimmed'], []],
      ['open.light.dimmed', 'always', '', undefined, 'isDay', ['open.light.on'], []],
      ['open.bell.silent', 'event', 'evening', undefined, '', ['open.bell.ringing'], []],
    ]);
  });

  test('tells what a state does when entered and left, without XState’s own timers', () => {
    const open = chartOf(door).nodes.find(({ id }) => id === 'open');
    expect(open).toMatchObject({ entry: ['greet'], exit: ['sayGoodbye'] });
  });

  test('names conditions put together of others', () => {
    const machine = setup({ guards: { a: () => true, b: () => true } }).createMachine({
      id: 'guards',
      on: { go: { guard: and(['a', not('b')]), actions: () => {} } },
    });
    expect(chartOf(machine).edges[0]!.guard).toBe('and(a, not(b))');
  });

  test('knows what only lets an event pass', () => {
    const ignoring = chartOf(door).edges.filter(isIgnoring);
    expect(ignoring.map(({ from, event }) => [from, event])).toEqual([['closed', 'push']]);
  });

  test('a state more in the definition is a node more in the graph', () => {
    const ids = chartOf(doorWith('ajar')).nodes.map(({ id }) => id);
    expect(ids).toContain('ajar');
    expect(ids.length).toBe(chartOf(door).nodes.length + 1);
  });
});
