import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import { refusalsOf } from '../../../../src/simulation/trace/refusals.ts';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import { culpritText, runOfQuery } from './counterfactual.ts';

const actorOf = ({ actors, strings }: Recording, name: string) =>
  actors.name.findIndex((text) => strings[text] === name);

describe('왜? on what is no fault', () => {
  test('a read that comes before the copy blames the copy under way', async () => {
    const run = await runOfQuery(
      'services=4&strategy=replicate-all&routing=round-robin&replication-delay=2s&duration=10s',
    );
    const { recording } = run;
    const [first] = refusalsOf(recording);
    const why = whyOf(recording, { kind: 'decision', row: first! });
    const [culprit] = why.culprits;
    expect(why.culprits).toHaveLength(1);
    expect(culprit?.kind).toBe('late');
    const { sentAt, receivedAt, to, type } = messageAt(recording, (culprit as { row: number }).row);
    expect(type).toMatch(/^session\./);
    expect(to).toBe(recording.strings[recording.actors.name[recording.decisions.actor[first!]!]!]);
    expect(sentAt).toBeLessThanOrEqual(recording.decisions.at[first!]!);
    expect(receivedAt).toBeGreaterThan(recording.decisions.at[first!]!);
  });

  test('a stale read tells the newer write and what became of its copy', async () => {
    const run = await runOfQuery(
      'services=3&strategy=replicate-all&routing=round-robin&replication-delay=400ms&rate=2&write-ratio=0.6&duration=20s',
    );
    const { recording } = run;
    const { decisions } = recording;
    const behind = Array.from({ length: decisions.length }, (_, row) => row)
      .filter((row) => decisions.accepted[row] === 1)
      .map((row) => whyOf(recording, { kind: 'decision', row }))
      .filter(({ culprits }) => culprits.length > 0);
    expect(behind.length).toBeGreaterThan(0);
    for (const { steps, culprits } of behind) {
      expect(culprits.map(({ kind }) => kind)).toEqual(['late']);
      expect(steps.map(({ kind }) => kind)).toContain('behind');
    }
  });

  test('an accepted request blames nobody and lights the way it took', async () => {
    const { recording } = await runOfQuery('services=3&strategy=local&duration=5s');
    const row = recording.messages.status.findIndex((status) => status === 200);
    const why = whyOf(recording, { kind: 'message', row });
    expect(why.culprits).toEqual([]);
    expect(why.path.at(-1)).toBe(row);
    expect(recording.messages.cause[why.path[0]!]).toBe(-1);
    for (const [i, message] of why.path.entries()) {
      if (i > 0) expect(recording.messages.cause[message]).toBe(why.path[i - 1]);
    }
  });
});

describe('왜? on a message and on an actor', () => {
  test('an answer that refuses is explained by the decision behind it, wherever on its way it is asked about', async () => {
    const run = await runOfQuery('services=4&strategy=local&duration=20s&rate=1&fault=kill:service-2@10s');
    const { recording } = run;
    const refused = Array.from({ length: recording.messages.length }, (_, row) => row).filter(
      (row) => recording.messages.status[row] === 401,
    );
    expect(refused.length).toBeGreaterThan(1);
    for (const row of refused) {
      const why = whyOf(recording, { kind: 'message', row });
      expect(why.culprits.map((culprit) => culpritText(run, culprit))).toEqual(['kill:service-2@10s']);
      expect(recording.decisions.accepted[why.decision]).toBe(0);
    }
  });

  test('a lost message names what lost it', async () => {
    const run = await runOfQuery(
      'services=3&strategy=replicate-all&duration=10s&fault=cut:service-1~service-2@3s&fault=cut:service-2~service-3@4s',
    );
    const { recording } = run;
    const lost = Array.from({ length: recording.messages.length }, (_, row) => row).filter(
      (row) => recording.messages.lostAt[row]! >= 0,
    );
    expect(lost.length).toBeGreaterThan(1);
    for (const row of lost) {
      const { from, to } = messageAt(recording, row);
      const why = whyOf(recording, { kind: 'message', row });
      const link = [from, to].includes('service-1') ? 'service-1~service-2@3s' : 'service-2~service-3@4s';
      expect(why.culprits.map((culprit) => culpritText(run, culprit))).toEqual([`cut:${link}`]);
    }
  });

  test('a server that is down names its death; a waiting user names what is awaited', async () => {
    const run = await runOfQuery(
      'services=2&strategy=central-store&latency=200ms&duration=20s&rate=1&fault=kill:service-2@10s',
    );
    const { recording } = run;
    const dead = whyOf(recording, { kind: 'actor', row: actorOf(recording, 'service-2'), at: 12_000_000 });
    expect(dead.culprits.map((culprit) => culpritText(run, culprit))).toEqual(['kill:service-2@10s']);

    const user = actorOf(recording, 'user-1');
    const asked = recording.messages.from.indexOf(user);
    const at = recording.messages.sentAt[asked]! + 250_000;
    const waiting = whyOf(recording, { kind: 'actor', row: user, at });
    const last = waiting.steps.at(-1)!;
    expect(last.kind).toBe('late');
    expect(waiting.path[0]).toBe(asked);
    const { sentAt, receivedAt } = messageAt(recording, (last as { row: number }).row);
    expect(sentAt).toBeLessThanOrEqual(at);
    expect(receivedAt).toBeGreaterThan(at);
  });

  test('whatever is asked about, in any of many runs, has an answer', async () => {
    for (const strategy of ['local', 'replicate-all', 'backup-one', 'central-store', 'token']) {
      const { recording } = await runOfQuery(
        `services=3&strategy=${strategy}&routing=random&duration=6s&rate=2&jitter=50ms&fault=kill:service-1@2s&fault=cut:service-2~service-3@1s&fault=restart:service-1@4s`,
      );
      for (let row = 0; row < recording.messages.length; row++) {
        expect(whyOf(recording, { kind: 'message', row }).steps.length).toBeGreaterThan(0);
      }
      for (let row = 0; row < recording.actors.length; row++) {
        for (const at of [500_000, 2_500_000, 5_000_000]) {
          expect(whyOf(recording, { kind: 'actor', row, at }).steps.length).toBeGreaterThan(0);
        }
      }
      for (const row of refusalsOf(recording)) {
        expect(whyOf(recording, { kind: 'decision', row }).steps[0]).toEqual({ kind: 'decision', row });
      }
    }
  });
});
