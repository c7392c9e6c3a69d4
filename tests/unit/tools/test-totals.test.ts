import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playwrightTotals, vitestTotals } from '../../../src/tools/test-totals.ts';

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'totals-')), 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (...testResults: unknown[]) => report({ numPassedTests: 3, numPendingTests: 2, testResults });
const passedFile = {
  name: 'a.test.ts',
  status: 'passed',
  message: '',
  assertionResults: [{ status: 'passed', fullName: 'adds', failureMessages: [] }],
};
const failedFile = {
  name: 'b.test.ts',
  status: 'failed',
  message: '',
  assertionResults: [
    { status: 'passed', fullName: 'sorts', failureMessages: [] },
    {
      status: 'failed',
      fullName: 'divides',
      failureMessages: ['\u001b[31mError: Property failed\u001b[39m\n{ seed: 7 }'],
    },
  ],
};
const brokenFile = { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };

const spec = (title: string, status: string, ...messages: string[]) => ({
  title,
  file: 'site.spec.ts',
  line: 4,
  tests: [{ projectName: 'phone', status, results: [{ errors: messages.map((message) => ({ message })) }] }],
});
const playwright = (suites: unknown[], errors: unknown[] = []) =>
  report({ stats: { expected: 5, skipped: 1 }, errors, suites });

describe('totals of a run', () => {
  test.each([
    ['no report at all', 'nowhere/report.json'],
    ['half a report', report('{"stats": {')],
  ])('%s is one failure', (_, file) => {
    expect(vitestTotals(file, 0)).toMatchObject({ passed: 0, skipped: 0, failures: { length: 1 } });
    expect(playwrightTotals(file, 0)).toMatchObject({ passed: 0, skipped: 0, failures: { length: 1 } });
  });

  test('Vitest: each failed test is named with what it said, a file that dies on import too', () => {
    expect(vitestTotals(vitest(passedFile, failedFile, brokenFile), 1)).toEqual({
      passed: 3,
      skipped: 2,
      failures: [
        'b.test.ts › divides\n    Error: Property failed\n    { seed: 7 }',
        'c.test.ts\n    no such module',
      ],
    });
  });

  test('Playwright: failed and flaky tests at any depth, and errors outside of tests, are failures', () => {
    const file = playwright(
      [
        { specs: [spec('opens', 'expected'), spec('closes', 'unexpected', 'timed out')] },
        { suites: [{ specs: [spec('scrolls', 'flaky', 'moved'), spec('hides', 'skipped')] }] },
      ],
      [{ message: 'the server died' }],
    );
    expect(playwrightTotals(file, 1)).toEqual({
      passed: 5,
      skipped: 1,
      failures: [
        '[phone] site.spec.ts:4 › closes\n    timed out',
        '[phone] site.spec.ts:4 › scrolls\n    moved',
        'outside of any test\n    the server died',
      ],
    });
  });

  test('a bad exit without a failed test is one failure', () => {
    expect(vitestTotals(vitest(passedFile), 1)).toMatchObject({ passed: 3, failures: { length: 1 } });
    expect(playwrightTotals(playwright([]), 1)).toMatchObject({ passed: 5, failures: { length: 1 } });
  });
});
