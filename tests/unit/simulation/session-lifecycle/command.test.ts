import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const simulate = async (...args: string[]) =>
  (await run(process.execPath, ['src/tools/simulate.ts', 'session-lifecycle', ...args])).stdout;

test('the command runs the lab by the names of its metrics', async () => {
  const { metrics, formulas } = JSON.parse(
    await simulate('--same-site', 'lax', '--fault', 'sibling:user-1@10s'),
  ) as Record<string, Record<string, unknown>>;
  expect(metrics!['takenOver']).toBe(1);
  expect(metrics!['succeeded']).toMatchObject({ sibling: 1, link: 0 });
  expect(formulas!['guessing']).toMatchObject({ made: 600_000 });
});

test('its help tells settings and attacks in Korean', async () => {
  const help = await simulate('--help');
  for (const part of ['--host-prefix', 'ID 재발급', '공격, 여러 번', 'plaintext:user-1@10s', '4,097바이트'])
    expect(help).toContain(part);
  expect(help).not.toContain('service-1');
});
