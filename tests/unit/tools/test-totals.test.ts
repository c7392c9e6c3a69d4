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

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const brokenFile = { status: 'failed', assertionResults: [] };

describe('totals of a run', () => {
  test.each([
    ['no report at all', 'nowhere/report.json'],
    ['half a report', report('{"stats": {')],
  ])('%s is one failure', (_, file) => {
    expect(vitestTotals(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightTotals(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('Vitest: a file that dies on import counts beside the failed tests', () => {
    const file = report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [passedFile, failedFile, brokenFile],
    });
    expect(vitestTotals(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('Playwright: flaky tests and errors outside of tests count as failures', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] });
    expect(playwrightTotals(file, 1)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  test('a bad exit without a failed test is one failure', () => {
    const vitest = report({
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [passedFile],
    });
    expect(vitestTotals(vitest, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    const playwright = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
    expect(playwrightTotals(playwright, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});
