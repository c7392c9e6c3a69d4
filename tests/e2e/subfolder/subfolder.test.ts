import { expect, test } from '@playwright/test';
import { inProject } from '../../../src/tools/root.ts';
import { buildIfChanged } from '../../../src/tools/site-build.ts';
import { serveSite, type Serving } from '../../../src/tools/site-server.ts';
import { brokenLinks } from '../support/links.ts';
import { routes } from '../support/site-files.ts';
import { listenForTrouble, scrollThrough } from '../support/trouble.ts';

const base = '/some/sub/';
const origin = 'https://book.example';
const folder = inProject('.cache/subfolder');

test.describe.configure({ mode: 'default', timeout: 300_000 });

let site: Serving | undefined;

test.beforeAll(async () => {
  expect(await buildIfChanged(folder, { SITE_URL: origin, BASE_PATH: base }, true)).toBe(true);
  site = await serveSite({ folder, base });
});

test.afterAll(() => site?.close());

test('built below a path, every link stays below it', () => {
  expect(brokenLinks({ folder, origin, base })).toEqual([]);
});

test('built below a path, every page loads all it needs from there', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const home = address();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  for (const route of routes(folder)) {
    await page.goto(home + route.slice(1));
    await scrollThrough(page);
  }
  expect(trouble).toEqual([]);
  expect(outside).toEqual([]);
});

test('built below a path, a lab re-runs in the worker that lies there', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const starting = page.waitForEvent('worker');
  await page.goto(`${address()}labs/session-sync/`);
  const lab = page.locator('.lab').first();
  await expect(lab).toHaveAttribute('data-live', '');
  const writes = lab.locator('[data-metric="replicationMessages.write"]').first();
  const before = Number(await writes.getAttribute('data-measured'));
  await lab.getByRole('slider', { name: '서버 수' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(writes).not.toHaveAttribute('data-measured', String(before));
  expect((await starting).url()).toContain(`${address()}_astro/`);
  expect(trouble).toEqual([]);
});

test('built below a path, a canonical address names the place', async ({ page }) => {
  await page.goto(address());
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', origin + base);
});

function address(): string {
  if (!site) throw new Error('the site below a path is not being served');
  return site.url;
}
