import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/book/page/richText.ts';
import { challenges } from '../../../src/book/run/challenges.ts';
import { formatNumber } from '../../../src/book/run/format.ts';
import { evaluate, type RunNumbers } from '../../../src/book/run/numbers.ts';
import { judge } from '../../../src/book/run/verdict.ts';

const run: RunNumbers = {
  scenario: { services: 8, users: 20, strategy: 'replicate-all', fault: [] },
  measured: { 'replicationMessages.write': 441, 'operations.write': 63, 'operations.read': 0, lostLogins: 5 },
  expected: { 'replicationMessages.write': 448, 'operations.write': null, lostLogins: null },
};

describe('an expression over a run', () => {
  it('adds, subtracts and divides what was counted', () => {
    expect(evaluate('replicationMessages.write/operations.write', run)).toBe(7);
    expect(evaluate('replicationMessages.write-operations.write+lostLogins', run)).toBe(383);
    expect(evaluate('lostLogins/scenario.users', run)).toBe(0.25);
    expect(evaluate('replicationMessages.write/1000', run)).toBe(0.441);
    expect(evaluate('lostLogins/0', run)).toBeUndefined();
  });

  it('takes the formula where there is one, and is silent where none speaks', () => {
    expect(evaluate('replicationMessages.write', run, 'expected')).toBe(448);
    expect(evaluate('lostLogins', run, 'expected')).toBeUndefined();
  });

  it('has no value where a name is unknown or nothing was counted', () => {
    expect(evaluate('replicationMessages.writes', run)).toBeUndefined();
    expect(evaluate('lostLogins/operations.read', run)).toBeUndefined();
    expect(evaluate('scenario.strategy', run)).toBeUndefined();
  });
});

describe('a number in a sentence', () => {
  it('carries its unit and drops idle decimals', () => {
    expect(formatNumber(1234, { unit: '건' })).toBe('1,234건');
    expect(formatNumber(6.125, { unit: '건' })).toBe('6.13건');
    expect(formatNumber(0.25, { percent: true })).toBe('25%');
    expect(formatNumber(undefined, { unit: '건' })).toBe('—');
  });
});

describe('the verdict on a prediction', () => {
  const answers = [0, 0.25, 0.5, 1].map((value) => ({ label: String(value), value }));
  const asked = { services: '8' };

  it('calls right the answer nearest to the run', () => {
    expect(judge(answers, 1, 0.29, asked, run.scenario)).toBe('right');
    expect(judge(answers, 2, 0.29, asked, run.scenario)).toBe('wrong');
  });

  it('does not judge by a run under other conditions, nor by one that counted nothing', () => {
    expect(judge(answers, 1, 0.25, { services: '4' }, run.scenario)).toBe('elsewhere');
    expect(judge(answers, 1, undefined, asked, run.scenario)).toBe('nothing-counted');
  });
});

describe('the challenge of chapter 5', () => {
  const challenge = challenges['growth-without-cost']!;
  const ran = (
    strategy: string,
    services: number,
    perRequest: number,
    more: Partial<Record<string, unknown>> = {},
  ): RunNumbers => ({
    scenario: { strategy, services, fault: (more['fault'] ?? []) as string[] },
    measured: {
      'replicationMessages.total': strategy === 'central-store' ? 0 : perRequest * 100,
      'storeCommands.total': strategy === 'central-store' ? perRequest * 100 : 0,
      'operations.login': 10,
      'operations.read': 60,
      'operations.write': 30,
      lostLogins: Number(more['lostLogins'] ?? 0),
      refused: Number(more['refused'] ?? 0),
    },
    expected: {},
  });

  it('is passed by the central store, its server and then itself killed', () => {
    const flat = [ran('central-store', 2, 4), ran('central-store', 16, 4)];
    expect(challenge.passed(flat)).toEqual([true, false, false]);
    const safe = [...flat, ran('central-store', 16, 4, { fault: ['kill:service-2@10s'] })];
    expect(challenge.passed(safe)).toEqual([true, true, false]);
    expect(
      challenge.passed([...safe, ran('central-store', 16, 4, { fault: ['kill:store@10s'], refused: 90 })]),
    ).toEqual([true, true, true]);
  });

  it('is not passed by copying to all, nor by a strategy that loses logins', () => {
    expect(challenge.passed([ran('replicate-all', 2, 0.4), ran('replicate-all', 16, 6)])).toEqual([
      false,
      false,
      false,
    ]);
    const pinned = [
      ran('local', 2, 0),
      ran('local', 16, 0),
      ran('local', 16, 0, { fault: ['kill:service-2@10s'], lostLogins: 2 }),
    ];
    expect(challenge.passed(pinned)).toEqual([true, false, false]);
  });

  it('never takes runs of two strategies together', () => {
    expect(challenge.passed([ran('central-store', 2, 4), ran('local', 16, 0)])).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the challenge of chapter 1', () => {
  const challenge = challenges['carry-it-yourself']!;
  const ran = (
    carries: string,
    accidents: number,
    more: Partial<Record<string, unknown>> = {},
  ): RunNumbers => ({
    scenario: {
      carries,
      connections: String(more['connections'] ?? 'own'),
      fault: (more['fault'] ?? ['reuse:load-balancer@10s']) as string[],
    },
    measured: {
      'operations.read': Number(more['read'] ?? 70),
      'operations.write': 0,
      accidents,
      forgotten: Number(more['forgotten'] ?? 0),
    },
    expected: {},
  });
  const accident = ran('connection', 40);

  it('is passed by an accident, then none with the request saying whose it is', () => {
    expect(challenge.passed([accident])).toEqual([true, false, false]);
    for (const carries of ['session-id', 'token'])
      expect(challenge.passed([accident, ran(carries, 0)])).toEqual([true, true, true]);
    const shared = { fault: [], connections: 'shared' };
    expect(challenge.passed([ran('connection', 40, shared), ran('token', 0, shared)])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('wants the accident first, and the fault to stay', () => {
    expect(challenge.passed([ran('token', 0), accident])).toEqual([true, false, false]);
    expect(challenge.passed([accident, ran('token', 0, { fault: [] })])).toEqual([true, false, false]);
    expect(challenge.passed([ran('token', 0)])).toEqual([false, false, false]);
  });

  it('is not passed by carrying nothing, nor by a run in which nobody asked', () => {
    expect(challenge.passed([accident, ran('nothing', 0, { forgotten: 70 })])).toEqual([true, false, false]);
    expect(challenge.passed([accident, ran('token', 0, { read: 0 })])).toEqual([true, false, false]);
    expect(challenge.passed([ran('connection', 0)])).toEqual([false, false, false]);
  });

  it('tells a cure that forgets from one that does not', () => {
    expect(challenge.passed([accident, ran('session-id', 0, { forgotten: 50 })])).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the challenge of chapter 2', () => {
  const challenge = challenges['what-logs-everyone-out']!;
  const ran = (credential: string, wiped: readonly number[], keyChanged: readonly number[]): RunNumbers => ({
    scenario: { credential, fault: [] },
    measured: {
      'wiped.lost': wiped[0]!,
      'wiped.kept': wiped[1]!,
      'keyChanged.lost': keyChanged[0]!,
      'keyChanged.kept': keyChanged[1]!,
    },
    expected: {},
  });
  const [lost, kept, none] = [
    [4, 0],
    [0, 4],
    [0, 0],
  ] as const;

  it('asks for both faults of each kind, in one run or in two', () => {
    expect(challenge.passed([ran('session-id', lost, none)])).toEqual([false, false, false, false]);
    const both = [ran('session-id', lost, none), ran('session-id', none, kept)];
    expect(challenge.passed(both)).toEqual([true, false, false, false]);
    const all = [
      ...both,
      ran('opaque', lost, kept),
      ran('jwt', kept, lost),
      ran('signed-cookie', kept, none),
      ran('signed-cookie', none, lost),
    ];
    expect(challenge.passed(all)).toEqual([true, true, true, true]);
    expect(challenge.steps).toHaveLength(4);
  });

  it('is not passed by a fault that left some, nor by another kind’s run', () => {
    expect(challenge.passed([ran('jwt', kept, [3, 1])])[2]).toBe(false);
    expect(challenge.passed([ran('jwt', lost, kept)])[2]).toBe(false);
    expect(challenge.passed([ran('opaque', lost, none), ran('jwt', none, kept)])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is passed by runs of the lab itself', async () => {
    const { referenceOrValue } = await import('../../../src/simulation/labs/reference-or-value/lab.ts');
    const { run: runLab, credentials } = await import('../simulation/reference-or-value/run.ts');
    const { flattenMetrics } = await import('../../../src/simulation/lab.ts');
    const { wireScenario } = await import('../../../src/simulation/scenario/scenario.ts');
    const runs: RunNumbers[] = [];
    for (const credential of credentials) {
      const { scenario, metrics } = await runLab({
        credential,
        fault: ['wipe:store@10s', 'rotate:service@25s'],
      });
      runs.push({
        scenario: wireScenario(referenceOrValue, scenario),
        measured: Object.fromEntries(flattenMetrics(metrics)),
        expected: {},
      });
    }
    expect(challenge.passed(runs)).toEqual([true, true, true, true]);
  });
});

describe('a line of data as HTML', () => {
  it('escapes everything but code and emphasis', () => {
    expect(richText('`Set-Cookie`로 <b>"**굵게**"')).toBe(
      '<code>Set-Cookie</code>로 &lt;b&gt;&quot;<strong>굵게</strong>&quot;',
    );
  });
});
