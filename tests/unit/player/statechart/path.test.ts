import { describe, expect, test } from 'vitest';
import { browserMachine } from '../../../../src/simulation/actors/browser.ts';
import { serviceMachine } from '../../../../src/simulation/actors/service.ts';
import { type ChartGraph, chartOf } from '../../../../src/player/statechart/chart.ts';
import { triggerName } from '../../../../src/player/statechart/edgeWords.ts';
import { around, leavesOf, pathOf } from '../../../../src/player/statechart/path.ts';
import { door } from './fixtures.ts';

const browser = chartOf(browserMachine);
const service = chartOf(serviceMachine);

/** The path as text: which transitions, `from: event [guard] → to`. */
function path(graph: ChartGraph, taken: readonly string[], isStart = false) {
  const { edges, entered } = pathOf(graph, taken, isStart);
  return {
    edges: graph.edges
      .filter(({ id }) => edges.has(id))
      .map((edge) => `${edge.from}: ${triggerName(edge)} → ${edge.to.join()}`),
    entered: [...entered].sort(),
  };
}

describe('what a step went through', () => {
  test('the transition taken and no other, be they of one event and between the same states', () => {
    expect(path(browser, ['signedIn.waiting/http.response/0']).edges).toEqual([
      'signedIn.waiting: http.response [isServed] → signedIn.idle',
    ]);
    expect(path(browser, ['signedIn.waiting/http.response/2']).edges).toEqual([
      'signedIn.waiting: http.response [isMine] → signedIn.idle',
    ]);
  });

  test('into a state with states inside: its entrance is passed', () => {
    expect(path(browser, ['signingIn/http.response/0'])).toEqual({
      edges: ['signingIn: http.response [isServed] → signedIn'],
      entered: ['signedIn'],
    });
  });

  test('through states in which nobody rests', () => {
    expect(path(browser, ['signedIn.waiting/http.response/1', 'returning//0']).edges).toEqual([
      'signedIn.waiting: http.response [isUnknown] → returning',
      'returning: always [inTime] → signingIn',
    ]);
  });

  test('the start of a machine passes its entrance', () => {
    expect(path(service, ['starting//2'], true)).toEqual({
      edges: ['starting: always → idle'],
      entered: [''],
    });
  });

  test('nothing for a kill', () => {
    expect(path(service, [])).toEqual({ edges: [], entered: [] });
  });

  test('in the regions of a parallel state, each its own; all their entrances where it is entered', () => {
    const graph = chartOf(door);
    expect(path(graph, ['open.light.on/evening/0', 'open.bell.silent/evening/0']).edges).toEqual([
      'open.light.on: evening → open.light.dimmed',
      'open.bell.silent: evening → open.bell.ringing',
    ]);
    expect(path(graph, ['closed/push/0'])).toEqual({
      edges: ['closed: push [isUnlocked] → open'],
      entered: ['open.bell', 'open.light'],
    });
  });
});

describe('the states of a path', () => {
  test('are found in every region', () => {
    const graph = chartOf(door);
    expect(leavesOf(graph, 'open.light.dimmed|bell.silent')).toEqual([
      'open.light.dimmed',
      'open.bell.silent',
    ]);
    expect(leavesOf(graph, 'closed.locked')).toEqual(['closed.locked']);
    expect(leavesOf(graph, 'down')).toEqual([]);
    expect(leavesOf(graph, '')).toEqual([]);
  });

  test('lie in one another', () => {
    expect(around('open.light.on')).toEqual(['open.light.on', 'open.light', 'open', '']);
    expect(around('')).toEqual(['']);
  });
});
