import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** What a run came to. Skipped tests are neither passed nor failed; each failure is a name and what was said of it. */
export type Totals = { passed: number; skipped: number; failures: readonly string[] };

/** What of Vitest's JSON report is read. A file that dies on import has no tests: it is one failure. */
type VitestReport = {
  numPassedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

type PlaywrightSuite = {
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: {
      projectName: string;
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      results: { errors: { message?: string }[] }[];
    }[];
  }[];
  suites?: PlaywrightSuite[];
};

/** What of Playwright's JSON report is read. `errors` are those outside of any test. */
type PlaywrightReport = {
  stats: { expected: number; skipped: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
};

/** The totals of a Vitest run: of its report, or one failure when it died without one. */
export function vitestTotals(file: string, exitCode: number): Totals {
  const report = read<VitestReport>(file);
  if (!report) return died('Vitest', exitCode);
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [told(name, [message])] : [];
    return failed.map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages));
  });
  const totals = { passed: report.numPassedTests, skipped: report.numPendingTests, failures };
  return honest('Vitest', totals, exitCode);
}

/** The totals of a Playwright run: of its report, or one failure when it died without one. A flaky test failed. */
export function playwrightTotals(file: string, exitCode: number): Totals {
  const report = read<PlaywrightReport>(file);
  if (!report) return died('Playwright', exitCode);
  const failures = [
    ...report.suites.flatMap(failuresOf),
    ...report.errors.map(({ message = '' }) => told('outside of any test', [message])),
  ];
  const { expected, skipped } = report.stats;
  return honest('Playwright', { passed: expected, skipped, failures }, exitCode);
}

function failuresOf({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const messages = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message));
        return told(`[${projectName}] ${file}:${line} › ${title}`, messages);
      }),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

function died(runner: string, exitCode: number): Totals {
  return { passed: 0, skipped: 0, failures: [`${runner} ended with ${exitCode} and left no report`] };
}

/** A runner that ended in failure without naming a failed test failed all the same. */
function honest(runner: string, totals: Totals, exitCode: number): Totals {
  if (exitCode === 0 || totals.failures.length > 0) return totals;
  return { ...totals, failures: [`${runner} ended with ${exitCode} and named no failed test`] };
}

/** How many lines of a message are repeated: enough for what was expected, and for the seed of a property. */
const LINES = 12;

/** A failure as it is repeated at the end of a run: its name, and below it what was said first. */
export function told(name: string, messages: readonly string[]): string {
  const lines = messages.flatMap((message) => stripVTControlCharacters(message).trimEnd().split('\n'));
  return [name, ...lines.slice(0, LINES).map((line) => `    ${line}`)].join('\n');
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
