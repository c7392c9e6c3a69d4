import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const STATE =
  '?services=5&strategy=local&fault=kill:service-2@10s&t=12.5s&pick=service-3&tab=log&loop=9s~14s&speed=0.5&versus=services%3D3';

const servers = (lab: Locator) => lab.getByRole('spinbutton', { name: '서버 수' });
const notice = (lab: Locator) => lab.locator('[data-notice]');
const menu = (lab: Locator) => lab.locator('.lab-menu > summary');

/** Waits until the lab shows the whole of {@link STATE}. */
async function expectState(lab: Locator) {
  await expect(servers(lab)).toHaveValue('5');
  await expect(lab.locator('[data-side="b"] [data-actor="service-2"] .lab-cross')).toHaveCount(1);
  await expect(lab.locator('[data-side="a"] [data-actor^="service-"]')).toHaveCount(3);
  await expect(lab.locator('[data-side="b"] [data-actor="service-3"].is-selected')).toHaveCount(1);
  await expect(lab.getByRole('slider', { name: '시간', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /^12\.50초/,
  );
  await expect(lab.getByRole('tab', { name: '기록' })).toHaveAttribute('aria-selected', 'true');
  await expect(lab.getByRole('slider', { name: '구간 시작' })).toHaveAttribute('aria-valuenow', '9');
  await expect(lab.getByRole('slider', { name: '구간 끝' })).toHaveAttribute('aria-valuenow', '14');
  await expect(lab.getByRole('combobox', { name: '빠르기' })).toHaveValue('0.5');
}

test('a link brings back the scenario, the moment, the view, the selection, the loop and the comparison', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, STATE);
  await expectState(lab);
  await lab.getByRole('button', { name: '링크 복사' }).click();
  await expect(notice(lab)).toContainText('링크를 복사했어요');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const again = await context.newPage();
  await again.goto(address);
  await expectState(again.locator('.lab').first());
  expect(trouble).toEqual([]);
});

test('what a link says that can’t be so is named, and the rest is kept', async ({ page }) => {
  const lab = await openLab(
    page,
    '?services=999&users=5&t=soon&tab=nothing&pick=service-88&versus=rate%3Dfast',
  );
  await expect(lab.locator('[data-metric="operations.login"]').first()).toHaveAttribute('data-measured', '5');
  for (const named of ['999', 'soon', 'nothing', 'service-88', 'fast'])
    await expect(notice(lab)).toContainText(named);
});

test('a state is saved as a file and opened from it, by the button and by dropping it', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, STATE);
  await expectState(lab);
  await menu(lab).click();
  const saving = page.waitForEvent('download');
  await lab.getByRole('button', { name: '파일로 저장' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^session-sync-\d{8}-\d{6}\.json$/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    ...{ lab: 'session-sync', version: 1, t: '12.5s', pick: 'service-3', tab: 'log' },
    scenario: { services: 5, fault: ['kill:service-2@10s'] },
    versus: { services: 3, fault: [] },
  });

  await page.goto('labs/session-sync/?services=2');
  await expect(lab).toHaveAttribute('data-live', '');
  await lab
    .locator('[data-open-file]')
    .setInputFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from(text) });
  await expectState(lab);
  await expect(notice(lab)).toHaveText('파일을 열었어요.');
  await page.keyboard.press('Control+z');
  await expect(servers(lab)).toHaveValue('2');

  await drop(page, lab, text);
  await expectState(lab);
  expect(trouble).toEqual([]);
});

test('a file that can’t be opened says why, and one of another lab leads there', async ({ page }) => {
  const lab = await openLab(page);
  await drop(page, lab, '{\n  "lab": ?\n}');
  await expect(notice(lab)).toContainText('2번째 줄 10번째 글자');
  await drop(page, lab, JSON.stringify({ lab: 'session-sync', scenario: { services: 999, odd: 1 } }));
  await expect(notice(lab)).toContainText('999');
  await expect(notice(lab)).toContainText('odd');
  await drop(page, lab, JSON.stringify({ lab: 'stateless-http', scenario: { users: 3 } }));
  await expect(notice(lab).getByRole('link', { name: '그 실험에서 열기' })).toHaveAttribute(
    'href',
    /\/labs\/stateless-http\/\?users=3$/,
  );
});

test('a picture of the run goes onto the clipboard, twice as fine as the page, with words and marks', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, '?strategy=replicate-all&t=3s');
  const first = await copiedPicture(page, lab);
  expect(first.width).toBe(1616);
  expect(first.height).toBeGreaterThan(1200);
  expect(first.colours, 'paper, ink and marks').toBeGreaterThan(50);
  // Where the moment and the sentence stand: other words at another time.
  await lab.getByRole('slider', { name: '시간', exact: true }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  const second = await copiedPicture(page, lab);
  expect(first.rows.filter((row, i) => row !== second.rows[i]).length).toBeGreaterThan(20);
  // And the same again where nothing changed.
  expect((await copiedPicture(page, lab)).rows).toEqual(second.rows);
  await lab.getByRole('button', { name: '견주기', exact: true }).click();
  expect((await copiedPicture(page, lab)).height).toBeGreaterThan(second.height);
  expect(trouble).toEqual([]);
});

test('where the clipboard takes no picture it is offered as a file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'write', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  const lab = await openLab(page);
  await menu(lab).click();
  const saving = page.waitForEvent('download');
  await lab.getByRole('button', { name: '그림 복사' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^session-sync-\d{8}-\d{6}\.png$/);
  const bytes = await readFile(await saved.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  await expect(notice(lab)).toContainText('파일로 저장했어요');
});

test('the menu is worked by keyboard, and Escape folds it without touching the selection', async ({
  page,
}) => {
  const lab = await openLab(page, '?pick=service-1');
  await menu(lab).focus();
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('button', { name: '그림 복사' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(lab.getByRole('button', { name: '그림 복사' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lab.getByRole('button', { name: '그림 복사' })).toBeHidden();
  await expect(menu(lab)).toBeFocused();
  await expect(lab.locator('[data-actor="service-1"].is-selected')).toHaveCount(1);
  await menu(lab).click();
  await lab.locator('.lab-question').click();
  await expect(lab.getByRole('button', { name: '그림 복사' })).toBeHidden();
});

test(
  'the header fits a page of 360 px, the lab’s own and a chapter’s',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const route of ['labs/session-sync/', 'chapters/05-more-servers/']) {
      await page.goto(route);
      const lab = page.locator('.lab').first();
      await lab.scrollIntoViewIfNeeded();
      await expect(lab).toHaveAttribute('data-live', '');
      await menu(lab).click();
      const boxes = await lab
        .locator('.lab-header :is(button, a, summary)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      for (const { left, right, height } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(360);
        expect(height).toBeGreaterThanOrEqual(44);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  },
);

test('axe finds nothing in the open menu and beside a told file', async ({ page }) => {
  const lab = await openLab(page);
  await drop(page, lab, JSON.stringify({ lab: 'stateless-http', scenario: {} }));
  await menu(lab).click();
  await expectNoViolations(page, '.lab-header');
});

/** Drops a file of this text onto the lab. */
async function drop(page: Page, lab: Locator, text: string) {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'state.json'));
    return transfer;
  }, text);
  const root = lab.locator('.lab-root');
  await root.dispatchEvent('dragover', { dataTransfer });
  await expect(root).toHaveClass(/is-dropping/);
  await root.dispatchEvent('drop', { dataTransfer });
  await expect(root).not.toHaveClass(/is-dropping/);
}

/** Copies a picture and reads it off the clipboard: its size, how many colours it has, and a hash of each row of pixels. */
async function copiedPicture(page: Page, lab: Locator) {
  // The status line tells of something else first: what it says of the picture is then of this one.
  await lab.getByRole('button', { name: '링크 복사' }).click();
  await expect(notice(lab)).toContainText('링크를 복사했어요');
  await menu(lab).click();
  await lab.getByRole('button', { name: '그림 복사' }).click();
  await expect(notice(lab)).toContainText('그림을 복사했어요');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item!.getType('image/png'));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const pixels = new Uint32Array(data.buffer);
    const rows = Array.from({ length: image.height }, (_, y) =>
      pixels
        .subarray(y * image.width, (y + 1) * image.width)
        .reduce((hash, pixel) => (Math.imul(hash, 31) + pixel) | 0, 0),
    );
    return { width: image.width, height: image.height, colours: new Set(pixels).size, rows };
  });
}

test('a moment past the end of the run, beside a longer one, and the start are kept by the address', async ({
  page,
}) => {
  const lab = await openLab(
    page,
    '?users=4&duration=5s&t=17s&loop=15s~18s&versus=users%3D4%26duration%3D30s',
  );
  const time = lab.getByRole('slider', { name: '시간', exact: true });
  await expect(time).toHaveAttribute('aria-valuetext', /^17\.00초/);
  await expect(lab.getByRole('slider', { name: '구간 시작' })).toHaveAttribute('aria-valuenow', '15');
  await expect(notice(lab)).toBeEmpty();

  await lab.getByRole('button', { name: '처음으로' }).click();
  await expect(page).toHaveURL(/[?&]t=0s/);
  await page.reload();
  await expect(lab).toHaveAttribute('data-live', '');
  await expect(time).toHaveAttribute('aria-valuetext', /^0\.00초/);
});
