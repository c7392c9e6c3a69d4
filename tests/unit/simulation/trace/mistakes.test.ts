import { describe, expect, test } from 'vitest';
import { castAt } from '../../../../src/player/stage/cast.ts';
import { markKindOf } from '../../../../src/player/stage/markKind.ts';
import { ticksOf } from '../../../../src/player/transport/ticks.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import { isMistake, mistakesOf } from '../../../../src/simulation/trace/mistakes.ts';
import { runSessionSync } from '../run.ts';
import { run } from '../stateless-http/run.ts';

describe('mistakes', () => {
  test('are the decisions that took one user for another, and the answers given by them', async () => {
    const { recording, metrics } = await run({
      carries: 'connection',
      connections: 'shared',
      duration: '20s',
    });
    const { decisions, answers } = mistakesOf(recording);
    expect(metrics.accidents).toBeGreaterThan(10);
    expect(decisions).toHaveLength(metrics.accidents);
    expect(decisions.every((row) => isMistake(recording, row))).toBe(true);
    // Each answer comes to a user by way of the balancer: two messages an accident, none of them a refusal.
    expect(answers.size).toBe(2 * metrics.accidents);
    for (const row of answers) {
      expect(messageAt(recording, row)).toMatchObject({ type: 'http.response', status: 200, path: '/cart' });
      expect(markKindOf(recording, row)).toBe('wrong');
    }
    expect(ticksOf(recording).counts).toMatchObject({ refused: metrics.refused, wrong: metrics.accidents });
  });

  test('mark the user who was answered until the next answer comes', async () => {
    const { recording } = await run({ carries: 'connection', connections: 'shared', duration: '20s' });
    const wrong = [...mistakesOf(recording).answers].find((row) =>
      messageAt(recording, row).to.startsWith('user-'),
    )!;
    const { to, receivedAt } = messageAt(recording, wrong);
    expect(messageAt(recording, causesOf(recording, wrong).at(-1)!).from).toBe(to);
    const frameAt = (t: number) => castAt(recording, t, 0).find(({ name }) => name === to)!;
    expect([frameAt(receivedAt - 1).wrong, frameAt(receivedAt).wrong]).toEqual([false, true]);
  });

  test('there are none where requests say who sends them, nor where no lab looks', async () => {
    const shared = { connections: 'shared', duration: '20s' };
    for (const { recording } of [
      await run({ carries: 'session-id', ...shared }),
      await run({ carries: 'token', ...shared }),
      await runSessionSync({}),
    ])
      expect(mistakesOf(recording)).toEqual({ decisions: [], answers: new Set() });
  });
});
