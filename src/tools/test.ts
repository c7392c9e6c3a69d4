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
const FAILED: Totals = { passed: 0, failed: 1, skipped: 0 };

// The site is tested where it lies by default; a test of its own builds it below a path.
delete process.env['SITE_URL'];
delete process.env['BASE_PATH'];

const parts = [await checks(), await units(), await browserTests()];
const sum = (key: keyof Totals) => parts.reduce((total, part) => total + part[key], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function checks(): Promise<Totals> {
  heading('types, lint, format');
  return { ...(await runChecks()), skipped: 0 };
}

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
    console.error('사이트를 만들지 못해서 브라우저 테스트를 하지 못했어요.');
    return FAILED;
  }
  heading('browser tests');
  if (!(await ensureChromium())) {
    console.error(
      '브라우저를 찾지도 설치하지도 못했어요. Chromium이나 Chrome을 설치하거나, 실행 파일의 위치를 CHROMIUM_PATH로 알려 주세요.',
    );
    return FAILED;
  }
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
  });
  return playwrightTotals(PLAYWRIGHT_REPORT, code);
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}
