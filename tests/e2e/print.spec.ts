import { expect, test } from '@playwright/test';
import { openLab } from './support/lab.ts';

const figure = '.lab-print';

test('on paper a live lab is a figure of three frames of the run as it stands, and nothing to press', async ({
  page,
}) => {
  const lab = await openLab(page, '?strategy=local&fault=kill:service-2@10s&t=12.5s');
  await expect(lab.locator(figure)).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(lab.locator(figure)).toBeVisible();
  const frames = lab.locator('.lab-print-frame');
  await expect(frames).toHaveCount(3);
  await expect(frames.nth(0)).toContainText('장애 전');
  await expect(frames.nth(0).locator('.lab-cross')).toHaveCount(0);
  await expect(frames.nth(1)).toContainText('12.50초');
  await expect(frames.nth(1).locator('.lab-cross')).toHaveCount(1);
  await expect(frames.nth(2)).toContainText('끝');
  await expect(lab.locator(figure)).toContainText('풀린 로그인');
  await expect(lab.locator(figure)).toContainText('식');
  await expect(lab.locator(figure)).toContainText(new URL(page.url()).origin);
  await expect(lab.locator(figure)).toContainText('kill:service-2@10s');
  await expect(lab.locator(':is(button, input, select, [role=tab])').filter({ visible: true })).toHaveCount(
    0,
  );
  const boxes = await frames.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(new Set(boxes.map(({ top }) => Math.round(top))).size, 'side by side').toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await expect(lab.locator(figure)).toHaveCount(0);
});

test('a chapter prints every lab, those the reader never came to too', async ({ page }) => {
  await page.goto('chapters/05-more-servers/');
  const labs = await page.locator('.lab[data-lab]').count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(figure).filter({ visible: true })).toHaveCount(labs);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
});

test('without JavaScript the frame, the numbers and the tables are there, on paper too', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('labs/session-sync/');
  const lab = page.locator('.lab').first();
  await expect(lab.locator(':is(button, input, select)').filter({ visible: true })).toHaveCount(0);
  await expect(lab.locator('.lab-menu')).toBeHidden();
  await expect(lab.locator(figure)).toBeHidden();
  const tables = page.locator('.lab-tables details');
  expect(await tables.count()).toBeGreaterThan(1);
  await tables.first().locator('summary').click();
  await expect(tables.first().getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(lab.locator('.lab-print-frame')).toHaveCount(3);
  await expect(lab.locator(figure)).toContainText('/labs/session-sync/');
  // What nobody unfolded on the screen is unfolded on paper.
  await expect(tables.last().getByRole('table')).toBeVisible();
  await context.close();
});
