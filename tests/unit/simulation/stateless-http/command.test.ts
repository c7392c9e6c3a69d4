import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const simulate = (...args: string[]) =>
  run(process.execPath, ['src/tools/simulate.ts', 'stateless-http', ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

test('the command runs the lab by the names of its metrics, and its help names every parameter', async () => {
  const { code, stdout } = await simulate('--carries', 'session-id', '--fault', 'reuse:load-balancer@5s');
  const { metrics, formulas } = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
  expect([code, metrics!['accidents'], formulas!['accidents']]).toEqual([0, 0, 0]);
  expect(metrics!['requestBytes']).toEqual(formulas!['requestBytes']);
  const help = (await simulate('--help')).stdout;
  for (const part of ['--carries', '요청에 싣는 것', '--sessions-in', 'reuse:', 'forget:'])
    expect(help).toContain(part);
});

test.each([
  ['--carries', 'cookie', 'nothing, connection, session-id, token 중 하나'],
  ['--services', '7', '1대부터 6대까지'],
  ['--fault', 'cut:service-1~service-2@1s', 'reuse, kill, restart, forget 중 하나'],
  ['--fault', 'reuse:load-balancer~service-1@1s', '나머지는 하나만'],
  ['--fault', 'reuse:service-1@1s', '그렇게 할 수 없는 대상'],
])('%s %s exits 2 with one Korean sentence', async (name, value, part) => {
  const { code, stdout, stderr } = await simulate(name, value);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(part);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
