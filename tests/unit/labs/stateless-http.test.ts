import { describe, expect, test } from 'vitest';
import { view } from '../../../src/labs/stateless-http/view.ts';
import { faultWord } from '../../../src/player/words/faultWords.ts';
import { flattenMetrics } from '../../../src/simulation/lab.ts';
import { statelessHttp } from '../../../src/simulation/labs/stateless-http/lab.ts';
import { messageAt } from '../../../src/simulation/trace/messages.ts';
import type { Entries } from '../simulation/run.ts';
import { run } from '../simulation/stateless-http/run.ts';
import { narrated, wordsOfHoldings } from './words.ts';

const runs: readonly Entries[] = [
  { carries: 'nothing' },
  { carries: 'connection', fault: ['reuse:load-balancer@3s', 'restart:service-2@5s', 'kill:service-1@6s'] },
  { carries: 'connection', connections: 'shared', 'write-ratio': 1 },
  { carries: 'session-id', fault: ['kill:store@4s', 'restart:store@6s'] },
  { carries: 'session-id', 'sessions-in': 'memory', routing: 'sticky', fault: ['forget:load-balancer@4s'] },
  { carries: 'token', fault: ['forget:service-1@4s'] },
];

describe('stateless-http in words', () => {
  test('every parameter, choice and metric has its Korean name, and nothing else has one', async () => {
    expect(Object.keys(view.fields).sort()).toEqual(Object.keys(statelessHttp.fields).sort());
    expect(Object.keys(view.fields)[0]).toBe('carries');
    for (const [key, { allowed }] of Object.entries(statelessHttp.fields)) {
      if (allowed.kind !== 'choice') continue;
      expect(Object.keys(view.fields[key]?.choices ?? {}).sort(), key).toEqual([...allowed.choices].sort());
    }
    const paths = flattenMetrics((await run({})).metrics).map(([path]) => path);
    expect(view.metrics.map(({ path }) => path).sort()).toEqual(paths.sort());
  });

  test.each(runs)('whatever happens is told in Korean sentences: %j', async (entries) => {
    const { recording } = await run({ duration: '8s', ...entries });
    const sentences = [...narrated(view, recording), ...wordsOfHoldings(view, recording)];
    expect(sentences.length).toBeGreaterThan(50);
    // No name of the model's, no gap, no particle left to choose, and no rule without a sentence of its own.
    const rough = sentences.filter((text) =>
      /undefined|NaN|(?:service|user|load|session|store|http|connection|upstream)[-. ]|\((?:이|은|을|으)\)|  |거절했어요/.test(
        text,
      ),
    );
    expect(rough).toEqual([]);
  });

  test('an accident says whose cart was opened to whom, and on what grounds', async () => {
    const { recording } = await run({ carries: 'connection', connections: 'shared', duration: '20s' });
    const told = narrated(view, recording);
    expect(told.filter((text) => text.includes('장바구니를 보여 줬어요'))[0]).toMatch(
      /^서버 [123][이가] 연결 c1[345][을를] 사용자 ([1-4])의 것으로 알고 사용자 (?!\1)[1-4]에게 사용자 \1의 장바구니를 보여 줬어요\.$/,
    );
    expect(told.filter((text) => text.includes('장바구니에 넣었어요'))[0]).toMatch(
      /사용자 ([1-4])의 것으로 알고 사용자 (?!\1)[1-4][이가] 담은 물건을 사용자 \1의 장바구니에 넣었어요\.$/,
    );
  });

  test('the envelope names what a request says of its sender, its connection, and whose cart the answer holds', async () => {
    const linesOf = async (entries: Entries, of: (message: ReturnType<typeof messageAt>) => boolean) => {
      const { recording } = await run({ services: 1, ...entries });
      const rows = Array.from({ length: recording.messages.length }, (_, row) => row);
      const row = rows.find((at) => of(messageAt(recording, at)))!;
      return view.envelope!(recording, row).map(({ name, value }) => `${name}: ${value}`);
    };
    const asked = (from: string, path: string) => (message: ReturnType<typeof messageAt>) =>
      message.type === 'http.request' && message.from.startsWith(from) && message.path === path;
    const answered = (message: ReturnType<typeof messageAt>) =>
      message.to.startsWith('user-') && message.path === '/cart' && message.status === 200;
    expect(await linesOf({ carries: 'nothing' }, asked('load-balancer', '/cart'))).toEqual([
      '신원: 적힌 것이 없어요',
      expect.stringMatching(/^연결: c[1-4] \(사용자 [1-4] 혼자 씀\)$/),
    ]);
    expect(
      await linesOf({ carries: 'token', connections: 'shared' }, asked('load-balancer', '/cart')),
    ).toEqual(['연결: c5 (모두 함께 씀)']);
    expect(await linesOf({ carries: 'session-id' }, asked('user', '/cart'))).toEqual([
      expect.stringMatching(/^연결: 사용자 [1-4][과와] 로드밸런서 사이의 것$/),
    ]);
    expect(await linesOf({ carries: 'session-id' }, answered)).toEqual([
      expect.stringMatching(/^장바구니: 사용자 [1-4]의 것$/),
    ]);
  });

  test('the faults on offer can be done, have words, and fit the moment', async () => {
    const { recording, scenario } = await run({
      carries: 'session-id',
      fault: ['reuse:load-balancer@5s', 'kill:service-2@8s'],
    });
    const offersAt = (seconds: number) =>
      view.faultOffers(scenario.parameters, recording, seconds * 1_000_000, 'service-2');
    const labels = (seconds: number) => offersAt(seconds).map(({ label }) => label);
    expect(labels(4)).toEqual(['연결 함께 쓰기', '서버 2 재시작', '서버 2 끄기', '저장소 끄기']);
    expect(labels(6)).toEqual(['서버 2 재시작', '서버 2 끄기', '저장소 끄기']);
    expect(labels(9)).toEqual(['서버 2 다시 켜기', '저장소 끄기']);
    for (const { fault } of offersAt(4)) {
      expect(statelessHttp.faultProblem(scenario.parameters, [], fault)).toBeUndefined();
      expect(faultWord(view, fault)).not.toBe('');
    }
  });

  test('a run is summed up by what the chapter asks of it', async () => {
    const { scenario, metrics } = await run({ carries: 'token' });
    expect(view.summary(scenario.parameters, metrics)).toBe(
      '서버 3대, 사용자 4명, 요청에 싣는 것: 증명서(토큰). 남의 장바구니 사고 0번, 못 알아본 요청 0번.',
    );
    for (const carries of ['nothing', 'connection', 'session-id', 'token'])
      expect(view.note({ ...scenario.parameters, carries })).toMatch(/요\.$/);
  });
});
