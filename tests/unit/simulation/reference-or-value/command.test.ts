import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('the command runs the lab by the names of its metrics', async () => {
  const args = [
    'src/tools/simulate.ts',
    'reference-or-value',
    '--credential',
    'jwt',
    '--fault',
    'wipe:store@9s',
  ];
  const { metrics, formulas } = JSON.parse((await run(process.execPath, args)).stdout) as Record<
    string,
    Record<string, unknown>
  >;
  expect(metrics!['wiped']).toEqual({ lost: 0, kept: 4 });
  expect(formulas!['wiped']).toEqual({ lost: 0 });
  expect(metrics!['requestBytes']).toEqual(formulas!['requestBytes']);
});
