import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLab } from './support/lab.ts';

const QUERY =
  '?strategy=local&users=8&duration=10s&fault=kill:service-2@5s&fault=kill:service-3@5s&fault=cut:service-1~load-balancer@5s&action=write:user-3@9.9s';

async function open(page: Page): Promise<Locator> {
  const lab = await openLab(page, QUERY);
  await lab.locator('.lab-transport').scrollIntoViewIfNeeded();
  return lab;
}

const handles = (lab: Locator) => lab.locator('[data-handle]');
const value = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'));

test('faults of one moment stand apart, each large enough for a finger, and one is dragged by touch', async ({
  page,
}) => {
  const lab = await open(page);
  await expect(handles(lab)).toHaveCount(4);
  await expect.poll(async () => (await handles(lab).first().boundingBox())!.width).toBe(44);
  const boxes = await handles(lab).evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  boxes.sort((a, b) => a.left - b.left);
  for (const [i, box] of boxes.entries()) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
    if (i > 0) expect(box.left).toBeGreaterThanOrEqual(boxes[i - 1]!.right - 0.5);
  }
  const cut = lab.getByRole('slider', { name: '서버 1과 로드밸런서 사이 끊김' });
  const { x, y, width, height } = (await cut.boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const point = (dx: number) => [{ x: x + width / 2 + dx, y: y + height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
  for (let dx = 10; dx <= 80; dx += 10)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(dx) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => value(cut)).toBeGreaterThan(6);
  await expect(lab.locator('[data-said]')).toContainText('옮겼어요');
});

test('a tap on a handle goes there and tells what it is', async ({ page }) => {
  const lab = await open(page);
  const write = lab.getByRole('slider', { name: '사용자 3 쓰기' });
  await write.tap();
  await expect(lab.getByRole('slider', { name: '시간', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /^9\.90초/u,
  );
  const tip = write.locator('.lab-handle-tip');
  await expect(tip).toBeVisible();
  const box = (await tip.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});

for (const [lab, query] of [
  ['session-lifecycle', ''],
  ['jwt-validation', ''],
  ['session-sync', '?services=64&users=300&duration=5s'],
] as const) {
  for (const height of [664, 844]) {
    test(`${lab}, ${height} px high: the stage stays in sight above what the reader does to it, and is let go for the counts`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height });
      const root = await openLab(page, query, lab);
      const board = root.locator('.lab-board');
      /** How much of the stage is not covered by the page's bar, px. */
      const seen = () =>
        board.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const bar = document.querySelector('header')!.getBoundingClientRect().bottom;
          return Math.min(bottom, innerHeight) - Math.max(top, bar);
        });
      for (const button of [
        root.locator('[data-fault]').first(),
        root.locator('.lab-deed-buttons button').last(),
      ]) {
        await button.evaluate((element) => {
          const { top, height: high } = element.getBoundingClientRect();
          scrollBy(0, top + high + 60 - innerHeight);
        });
        expect(await seen()).toBeGreaterThan(250);
        // A finger reaches the button, not the stage over it.
        await button.tap({ trial: true, timeout: 2_000 });
      }
      await root.locator('.lab-deed-buttons button[aria-disabled="false"], [data-action]').last().tap();
      await root.locator('.lab-counting').evaluate((element) => {
        scrollBy(0, element.getBoundingClientRect().top - 60);
      });
      expect(await seen()).toBeLessThan(10);
    });
  }
}

test('by keyboard nothing that has the focus lies under the stage, and what is done now comes before the settings', async ({
  page,
}) => {
  const root = await openLab(page, '', 'session-lifecycle');
  await root.locator('.lab-steering summary').focus();
  const passed: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Shift+Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { top, bottom } = focused.getBoundingClientRect();
      const stage = document.querySelector('.lab-board')!.getBoundingClientRect().bottom;
      const part = focused.closest('.lab-controls, .lab-deeds, .lab-transport')?.classList[0];
      return part === undefined
        ? undefined
        : { part, inSight: top >= stage - 2 && bottom <= innerHeight + 2 };
    });
    if (at === undefined) break;
    expect(at).toEqual({ part: at.part, inSight: true });
    if (passed.at(-1) !== at.part) passed.push(at.part);
  }
  expect(passed).toEqual(['lab-controls', 'lab-deeds', 'lab-transport']);
});

test('at 360 px, with a loop and every list open, nothing reaches past the edge and buttons fit a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lab = await open(page);
  await lab.getByRole('button', { name: '구간 시작', exact: true }).tap();
  await expect(lab.getByRole('slider', { name: '구간 끝' })).toBeVisible();
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('?');
  await expect(lab.getByRole('group', { name: '단축키' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const small = await lab
    .locator('.lab-transport :is(button, select), .lab-deeds :is(button, select, input)')
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            one.checkVisibility() &&
            (one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 40),
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(small).toEqual([]);
});
