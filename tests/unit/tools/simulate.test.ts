import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const simulate = (...args: string[]) =>
  run(process.execPath, ['src/tools/simulate.ts', ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

describe('npm run simulate', () => {
  test('prints one JSON object with the lab, the scenario, the metrics and the formulas by their names', async () => {
    const args =
      '--services 8 --strategy replicate-all --routing sticky --users 20 --duration 60s --write-ratio 0.3';
    const { code, stdout } = await simulate(
      'session-sync',
      ...args.split(' '),
      '--seed',
      '7',
      '--fault',
      'kill:service-2@10s',
    );
    const { lab, scenario, metrics, formulas } = JSON.parse(stdout) as Record<
      string,
      Record<string, Record<string, number>>
    >;
    expect([code, lab]).toEqual([0, 'session-sync']);
    expect(scenario).toMatchObject({
      services: 8,
      duration: '60s',
      'write-ratio': 0.3,
      fault: ['kill:service-2@10s'],
    });
    expect(metrics!['replicationMessages']).toMatchObject(formulas!['replicationMessages']!);
    expect(metrics!['operations']!['login']).toBe(20);
  });

  test.each([
    ['--services', '0', 'services에는 ‘0’'],
    ['--strategy', 'magic', 'local, replicate-all'],
    ['--fault', 'kill:service-99@1s', 'kill:service-99@1s'],
    ['--colour', 'red', 'colour'],
  ])('%s %s exits 2 with one Korean sentence', async (name, value, part) => {
    const { code, stdout, stderr } = await simulate('session-sync', name, value);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(part);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('an unknown lab exits 2; --help lists every parameter with its range', async () => {
    expect(await simulate('nothing')).toMatchObject({ code: 2 });
    const { code, stdout } = await simulate('session-sync', '--help');
    expect(code).toBe(0);
    for (const part of [
      '--services',
      '1대부터 64대까지',
      '--replication-delay-distribution',
      'kill:',
      'heal:',
    ])
      expect(stdout).toContain(part);
  });
});
