// npm test: everything there is to know about the project's health. The last line says how many passed and failed.
import { rmSync } from 'node:fs';
import { runChecks } from './checks.ts';
import { ensureChromium } from './chromium.ts';
import { run } from './process.ts';
import { inProject } from './root.ts';
import { DIST, buildIfChanged } from './site-build.ts';
import { playwrightTotals, vitestTotals, type Totals } from './test-totals.ts';

const VITEST_REPORT = inProject('.cache/vitest.json');
const PLAYWRIGHT_REPORT = inProject('.cache/playwright.json');

// The site is tested where it lies by default; a test of its own builds it below a path.
delete process.env['SITE_URL'];
delete process.env['BASE_PATH'];

heading('types, lint, format');
const parts = [await runChecks(), await units(), await browserTests()];
const count = (key: 'passed' | 'skipped') => parts.reduce((total, part) => total + part[key], 0);
const failures = parts.flatMap((part) => part.failures);
// Once more at the end, where a log that was cut short still has it.
if (failures.length > 0) heading('failed');
for (const failure of failures) console.log(failure);
if (count('skipped') > 0) console.log(`${count('skipped')} skipped`);
console.log(`${count('passed')} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function units(): Promise<Totals> {
  heading('unit tests');
  rmSync(VITEST_REPORT, { force: true });
  const { code } = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_REPORT}`,
  ]);
  return vitestTotals(VITEST_REPORT, code);
}

async function browserTests(): Promise<Totals> {
  heading('build');
  if (!(await buildIfChanged(DIST, {}))) {
    return stopped('사이트를 만들지 못해서 브라우저 테스트를 하지 못했어요.');
  }
  heading('browser tests');
  if (!(await ensureChromium())) {
    return stopped(
      '브라우저를 찾지도 설치하지도 못했어요. Chromium이나 Chrome을 설치하거나, 실행 파일의 위치를 CHROMIUM_PATH로 알려 주세요.',
    );
  }
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
  });
  return playwrightTotals(PLAYWRIGHT_REPORT, code);
}

function stopped(why: string): Totals {
  return { passed: 0, skipped: 0, failures: [why] };
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}
