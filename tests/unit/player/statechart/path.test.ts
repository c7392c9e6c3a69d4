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
function path(graph: ChartGraph, from: string, to: string, event: string) {
  const { edges, entered } = pathOf(graph, from, to, event);
  return {
    edges: graph.edges
      .filter(({ id }) => edges.has(id))
      .map((edge) => `${edge.from}: ${triggerName(edge)} → ${edge.to.join()}`),
    entered: [...entered].sort(),
  };
}

describe('which transitions led from state to state', () => {
  test('one of an event', () => {
    expect(path(browser, 'signedOut', 'signingIn', 'user.click')).toEqual({
      edges: ['signedOut: user.click → signingIn'],
      entered: [],
    });
  });

  test('into a state with states inside: its entrance is passed', () => {
    expect(path(browser, 'signingIn', 'signedIn.idle', 'http.response')).toEqual({
      edges: ['signingIn: http.response [isServed] → signedIn'],
      entered: ['signedIn'],
    });
  });

  test('all that the recording can’t tell apart', () => {
    expect(path(browser, 'signedIn.waiting', 'signedIn.idle', 'http.response').edges).toEqual([
      'signedIn.waiting: http.response [isServed] → signedIn.idle',
      'signedIn.waiting: http.response [isMine] → signedIn.idle',
    ]);
  });

  test('through states in which nobody rests', () => {
    expect(path(browser, 'signedIn.waiting', 'signingIn', 'http.response').edges).toEqual([
      'signedIn.waiting: http.response [isUnknown] → returning',
      'returning: always [inTime] → signingIn',
    ]);
  });

  test('by a timer, and no other one', () => {
    expect(path(browser, 'signingIn', 'signedOut', 'after').edges).toEqual([
      'signingIn: after 20초 → signedOut',
    ]);
  });

  test('an event that only makes a condition true', () => {
    expect(path(service, 'idle', 'working', 'http.request').edges).toEqual([
      ': http.request → ',
      'idle: always [hasOpenRequests] → working',
    ]);
    expect(path(service, 'working', 'idle', 'session.ack').edges).toEqual([
      ': session.* → ',
      'working: always [hasNone] → idle',
    ]);
  });

  test('the start of a machine, and its start after it was down', () => {
    const started = {
      edges: ['starting: always [isNew] → idle', 'starting: always → idle'],
      entered: [''],
    };
    expect(path(service, '', 'idle', 'start')).toEqual(started);
    expect(path(service, 'down', 'idle', 'start')).toEqual(started);
  });

  test('none to a state that the machine doesn’t have', () => {
    expect(path(service, 'idle', 'down', 'kill')).toEqual({ edges: [], entered: [] });
  });

  test('in the regions of a parallel state, each its own', () => {
    expect(
      path(chartOf(door), 'open.light.on|bell.silent', 'open.light.dimmed|bell.ringing', 'evening').edges,
    ).toEqual([
      'open.light.on: evening → open.light.dimmed',
      'open.bell.silent: evening → open.bell.ringing',
    ]);
    expect(path(chartOf(door), 'closed.unlocked', 'open.light.on|bell.silent', 'push')).toEqual({
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
