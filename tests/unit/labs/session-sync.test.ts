import { describe, expect, test } from 'vitest';
import { fieldFacts } from '../../../src/labs/session-sync/field.ts';
import { view } from '../../../src/labs/session-sync/view.ts';
import { wordsOfHoldings, narrated } from './words.ts';
import { recordingOf } from '../player/recordings.ts';
import { flattenMetrics } from '../../../src/simulation/lab.ts';
import { sessionSync } from '../../../src/simulation/labs/session-sync/lab.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';
import measured from '../../fixtures/tomcat-messages.json' with { type: 'json' };

const defaults = readScenario(sessionSync, []).scenario.parameters;

describe('session-sync in words', () => {
  test('every parameter, choice and metric has its Korean name, and nothing else has one', async () => {
    expect(Object.keys(view.fields)).toEqual(expect.arrayContaining(Object.keys(sessionSync.fields)));
    expect(Object.keys(view.fields)).toHaveLength(Object.keys(sessionSync.fields).length);
    for (const [key, { allowed }] of Object.entries(sessionSync.fields)) {
      if (allowed.kind !== 'choice') continue;
      expect(Object.keys(view.fields[key]?.choices ?? {}), key).toEqual([...allowed.choices]);
    }
    const recording = await recordingOf('');
    const { metrics } = sessionSync.measure(recording, defaults);
    const paths = flattenMetrics(metrics).map(([path]) => path);
    const worded = view.metrics.map(({ path }) => path);
    expect(worded.filter((path) => !paths.includes(path))).toEqual([]);
    expect(new Set(worded).size).toBe(worded.length);
  });

  test.each([
    'services=3&strategy=local&routing=random&duration=8s',
    'services=4&strategy=replicate-all&routing=random&jitter=80ms&duration=8s&fault=cut:service-1~service-2@2s&fault=kill:service-2@4s&fault=restart:service-2@6s',
    'services=5&strategy=backup-one&routing=random&duration=8s&fault=kill:service-2@3s&fault=kill:service-3@3s&fault=add:service-6@5s',
    'services=3&strategy=central-store&duration=8s&fault=kill:store@4s&fault=restart:store@6s',
    'services=3&strategy=token&duration=4s&fault=kill:service-1@1s&fault=kill:service-2@1s&fault=kill:service-3@1s',
    'services=3&strategy=local&duration=8s&fault=forget:load-balancer@3s&fault=cut:load-balancer~service-1@4s&fault=heal:load-balancer~service-1@6s',
  ])('whatever happens is told in Korean sentences: %s', async (query) => {
    const recording = await recordingOf(query);
    const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording)];
    expect(sentences.length).toBeGreaterThan(50);
    // No name of the model's, no gap, and no particle left to choose.
    const rough = sentences.filter((text) =>
      /undefined|NaN|(?:service|user|load|session|store|http|connection)[-.]|\((?:이|은|을|으)\)|  /.test(
        text,
      ),
    );
    expect(rough).toEqual([]);
  });

  test('a refusal names who refused, why, and with which status', async () => {
    const recording = await recordingOf('services=4&strategy=local&duration=20s&fault=kill:service-2@5s');
    const refusals = narrated(view, recording).filter((text) => text.includes('401로 답했어요'));
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals[0]).toMatch(/^서버 [134][이가] 모르는 세션 [0-9a-f]{4}…이?라 401로 답했어요\.$/);
  });

  test('what real clusters did is quoted as it was measured', () => {
    const strategies = { 'replicate-all': 'DeltaManager', 'backup-one': 'BackupManager' } as const;
    let quoted = 0;
    for (const [strategy, manager] of Object.entries(strategies)) {
      for (const routing of ['sticky', 'random'] as const) {
        for (const services of [2, 3, 4, 6, 8]) {
          const facts = fieldFacts({ ...defaults, strategy, routing, services });
          for (const operation of ['write', 'read'] as const) {
            for (const { what, system } of facts[`replicationMessages.${operation}`] ?? []) {
              const rows = measured.filter(
                (row) =>
                  `Tomcat ${row.tomcat}` === system &&
                  row.manager === manager &&
                  row.services === services &&
                  row.scenario === `${operation}-${routing}`,
              );
              expect(rows.map((row) => `요청 하나에 ${row.messages / row.requests}건`)).toContain(what);
              quoted++;
            }
          }
        }
      }
    }
    expect(quoted).toBe(2 * 2 * 5 * 2 * 2);
    expect(fieldFacts({ ...defaults, strategy: 'replicate-all', services: 5 })).toEqual({});
    expect(fieldFacts({ ...defaults, strategy: 'replicate-all', routing: 'round-robin' })).toEqual({});
  });
});
