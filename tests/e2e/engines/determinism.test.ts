import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { canonicalDigests } from '../../unit/simulation/canonical-runs.ts';
import { evaluateInFirefox, findFirefox } from './firefox.ts';

const ANSWER = 'canonicalRuns.canonicalDigests()';

test('the canonical recordings are equal, byte for byte, in Node and in Chromium', async ({
  browser,
  baseURL,
}) => {
  // In a page of the site, past its policy: Web Crypto needs a secure context.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(baseURL!);
  await page.addScriptTag({ content: await canonicalRuns() });
  expect(await page.evaluate(ANSWER)).toEqual(await canonicalDigests());
  await context.close();
});

test('and in Firefox, where there is one', async () => {
  const executable = findFirefox();
  test.skip(executable === undefined, 'no Firefox here');
  expect(await evaluateInFirefox(executable!, await canonicalRuns(), ANSWER)).toEqual(
    await canonicalDigests(),
  );
});

/** The canonical scenarios and all that runs them, as one script. */
async function canonicalRuns(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/unit/simulation/canonical-runs.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'canonicalRuns',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
