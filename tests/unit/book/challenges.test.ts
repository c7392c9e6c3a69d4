import { describe, expect, it } from 'vitest';
import { challenges } from '../../../src/book/run/challenges.ts';
import type { RunNumbers } from '../../../src/book/run/numbers.ts';

describe('the challenge of chapter 3', () => {
  const challenge = challenges['no-attack-succeeds']!;
  const later = ['link', 'sibling', 'plaintext', 'overwrite', 'bloat'].map(
    (attack, i) => `${attack}:user-1@${10 + i}s`,
  );
  const all = ['link:user-1@0s', ...later];
  const safe = {
    reissue: 'on',
    'host-prefix': 'on',
    secure: 'on',
    'http-only': 'on',
    'same-site': 'lax',
  };

  /** A run of the lab itself, as the book gets it. */
  async function ran(entries: Readonly<Record<string, string | readonly string[]>>): Promise<RunNumbers> {
    const { sessionLifecycle } = await import('../../../src/simulation/labs/session-lifecycle/lab.ts');
    const { run: runLab } = await import('../simulation/session-lifecycle/run.ts');
    const { flattenMetrics } = await import('../../../src/simulation/lab.ts');
    const { wireScenario } = await import('../../../src/simulation/scenario/scenario.ts');
    const { scenario, metrics } = await runLab({ guesses: 0, sessions: 1, ...entries });
    return {
      scenario: wireScenario(sessionLifecycle, scenario),
      measured: Object.fromEntries(flattenMetrics(metrics)),
      expected: {},
    };
  }

  it('is passed by one attack won, and all of them lost under the right settings', async () => {
    const won = await ran({ fault: ['sibling:user-1@10s'] });
    expect(challenge.passed([won])).toEqual([true, false, false, false]);
    const lost = await ran({ ...safe, fault: all });
    expect(challenge.passed([lost])).toEqual([false, true, true, true]);
    expect(challenge.passed([won, lost])).toEqual([true, true, true, true]);
    expect(challenge.steps).toHaveLength(4);
  });

  it.each([
    ['reissue', 'off'],
    ['host-prefix', 'off'],
    ['secure', 'off'],
    ['http-only', 'off'],
    ['same-site', 'none'],
    ['domain', 'on'],
  ] as const)('is not passed with %s %s', async (name, value) => {
    const passed = challenge.passed([await ran({ ...safe, [name]: value, fault: all })]);
    expect(passed.slice(1)).toEqual([true, false, false]);
  });

  it.each(['unset', 'strict'])('is passed with SameSite %s as well', async (sameSite) => {
    expect(challenge.passed([await ran({ ...safe, 'same-site': sameSite, fault: all })])[3]).toBe(true);
  });

  it('wants every attack, each in time, and the link before a login and after it', async () => {
    for (const missing of all) {
      const run = await ran({ ...safe, fault: all.filter((one) => one !== missing) });
      expect(challenge.passed([run])[1], missing).toBe(false);
    }
    const late = await ran({ ...safe, fault: [...all.slice(0, -1), 'bloat:user-1@41s'] });
    expect(challenge.passed([late])[1]).toBe(false);
  });
});

describe('the challenge of chapter 4', () => {
  const challenge = challenges['nothing-wrong-either-way']!;
  const ran = (wronglyAccepted: number, wronglyRefused: number, judged = 1): RunNumbers => ({
    scenario: { fault: [] },
    measured: {
      wronglyAccepted,
      wronglyRefused,
      'judged.good': 5 * judged,
      'judged.attack': 15 * judged,
    },
    expected: {},
  });

  it('is passed by a run with nothing wrong either way, after one that was fooled', () => {
    expect(challenge.passed([ran(13, 0)])).toEqual([true, false, false]);
    expect(challenge.passed([ran(13, 0), ran(0, 2)])).toEqual([true, true, false]);
    expect(challenge.passed([ran(13, 0), ran(0, 2), ran(0, 0)])).toEqual([true, true, true]);
  });

  it('wants to be fooled first, and both numbers in one run that judged something', () => {
    expect(challenge.passed([ran(0, 0)])).toEqual([false, false, false]);
    expect(challenge.passed([ran(0, 0), ran(1, 0)])).toEqual([true, false, false]);
    expect(challenge.passed([ran(1, 0), ran(0, 1), ran(2, 0)])).toEqual([true, true, false]);
    expect(challenge.passed([ran(1, 0), ran(0, 0, 0)])).toEqual([true, false, false]);
  });
});
