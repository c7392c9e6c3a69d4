import { expect, type Locator, type Page, test } from '@playwright/test';
import { SAMPLE } from '../../src/playground/document.ts';
import { expectNoViolations } from './support/axe.ts';
import { listenForTrouble } from './support/trouble.ts';

async function open(page: Page): Promise<void> {
  await page.goto('./playground/');
  await expect(page.locator('[data-playground]')).toHaveAttribute('data-live', '');
}

const area = (page: Page, id: string) => page.locator(`textarea#${id}`);
const editorOf = (page: Page, id: string) => page.locator(`[data-editor="${id}"]`);
const verdict = (page: Page) => page.locator('#verdict');

/** Focuses a box and waits until an editor has taken its place. */
async function takenOver(page: Page, id: string): Promise<Locator> {
  await area(page, id).click();
  const editor = editorOf(page, id);
  await expect(editor.locator('.view-lines')).toBeVisible({ timeout: 20_000 });
  await expect(area(page, id)).toBeHidden();
  return editor;
}

test('nothing of Monaco is loaded before a box is focused; then it takes over with text and focus', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page);
  expect(scripts.filter((url) => url.includes('createEditor'))).toEqual([]);
  const token = await takenOver(page, 'pg-token');
  await expect(token.locator('.pg-segment-header').first()).toBeVisible();
  await expect(token.locator('.pg-segment-signature').first()).toBeVisible();

  // What is typed reaches the document, and undo is the document's.
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('Bearer ');
  await expect(page.locator('[data-finding="bearer-prefix"]')).toBeVisible();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-finding="bearer-prefix"]')).toHaveCount(0);
  await expect(token.locator('.view-lines')).not.toContainText('Bearer');

  // Tab goes on, as everywhere.
  await page.keyboard.press('Tab');
  await expect(token.locator(':focus')).toHaveCount(0);
  await expectNoViolations(page, 'main');
  expect(trouble).toEqual([]);
});

test('content: what a member means by caret and hover, what could be added, and where the JSON breaks', async ({
  page,
}) => {
  await open(page);
  const payload = await takenOver(page, 'pg-payload');
  const lines = payload.locator('.view-lines');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('[data-hint="payload"]')).toContainText('iss: 발급자');

  const second = await lines.locator('.view-line').nth(2).boundingBox();
  await page.mouse.move(second!.x + 30, second!.y + 8);
  await page.mouse.move(second!.x + 34, second!.y + 9);
  await expect(page.locator('.monaco-hover').filter({ visible: true })).toContainText('sub: 주체');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('\nnb');
  await expect(page.locator('.suggest-widget.visible')).toContainText('nbf');
  await page.keyboard.press('Enter');
  await expect(lines).toContainText('"nbf"');
  // The comma is still missing.
  await expect(payload.locator('.squiggly-info, .squiggly-error').first()).toBeAttached();
  await expect(verdict(page)).toHaveAttribute('data-code', 'payload-not-json');
  await page.keyboard.type(',');
  await expect(verdict(page)).not.toHaveAttribute('data-code', 'payload-not-json');
  await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-result', 'passed');
});

test('where the editor can’t be had the page says so, and the box goes on', async ({ page }) => {
  await page.route(/createEditor/, (route) => route.abort());
  await open(page);
  await area(page, 'pg-token').click();
  await expect(page.locator('[data-editor-failed]')).toBeVisible();
  await area(page, 'pg-token').fill(`Bearer ${SAMPLE.token}`);
  await expect(page.locator('[data-finding="bearer-prefix"]')).toBeVisible();
});

test('whoever wants plain boxes has them, here and next time', async ({ page }) => {
  await open(page);
  await takenOver(page, 'pg-token');
  await page.getByLabel('코드 편집기').uncheck();
  await expect(area(page, 'pg-token')).toHaveValue(SAMPLE.token);
  await page.reload();
  await expect(page.locator('[data-playground]')).toHaveAttribute('data-live', '');
  await area(page, 'pg-token').click();
  await area(page, 'pg-token').fill('eyJ');
  await expect(editorOf(page, 'pg-token')).toHaveCount(0);
});
