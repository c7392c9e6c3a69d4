import { readFileSync } from 'node:fs';

/** How many tests passed and failed. Skipped ones are neither. */
export type Totals = { passed: number; failed: number; skipped: number };

/** What of Vitest's JSON report is counted. A file that dies on import has no tests: it counts as one failure. */
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** What of Playwright's JSON report is counted. `errors` are those outside of any test. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** The totals of a Vitest run: of its report, or one failure when it died without one. */
export function vitestTotals(file: string, exitCode: number): Totals {
  const report = read<VitestReport>(file);
  if (!report) return DIED;
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests,
    },
    exitCode,
  );
}

/** The totals of a Playwright run: of its report, or one failure when it died without one. */
export function playwrightTotals(file: string, exitCode: number): Totals {
  const report = read<PlaywrightReport>(file);
  if (!report) return DIED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode);
}

const DIED: Totals = { passed: 0, failed: 1, skipped: 0 };

/** A runner that ended in failure without naming a failed test failed all the same. */
function honest(totals: Totals, exitCode: number): Totals {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
