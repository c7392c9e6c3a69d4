import { existsSync } from 'node:fs';
import { type Browser, expect, firefox, test } from '@playwright/test';
import { build } from 'esbuild';
import { canonicalDigests } from '../../unit/simulation/canonical-runs.ts';

test('the canonical recordings are equal, byte for byte, in Node and in Chromium', async ({
  browser,
  baseURL,
}) => {
  expect(await digestsIn(browser, baseURL!)).toEqual(await canonicalDigests());
});

test('and in Firefox, where Playwright has one', async ({ baseURL }) => {
  test.skip(!existsSync(firefox.executablePath()), 'no Firefox of Playwright here');
  const browser = await firefox.launch();
  expect(await digestsIn(browser, baseURL!)).toEqual(await canonicalDigests());
  await browser.close();
});

/** Runs the canonical scenarios in a page of the site, past its policy: Web Crypto needs a secure context. */
async function digestsIn(browser: Browser, address: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: ['tests/unit/simulation/canonical-runs.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'canonicalRuns',
    write: false,
    logLevel: 'silent',
  });
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.addScriptTag({ content: outputFiles[0]!.text });
  const digests = await page.evaluate(() =>
    (
      globalThis as unknown as { canonicalRuns: { canonicalDigests(): Promise<string[]> } }
    ).canonicalRuns.canonicalDigests(),
  );
  await context.close();
  return digests;
}
