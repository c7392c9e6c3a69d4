import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

/** Opens the statechart of an actor on the lab's page. */
async function open(page: Page, actor: string, query = ''): Promise<Locator> {
  const lab = await openLab(page, query);
  await lab.getByRole('tab', { name: '상태도' }).click();
  const select = lab.getByLabel('상태를 볼 곳');
  await select.selectOption({ label: actor });
  await expect(lab.locator('.lab-chart')).toBeVisible();
  return lab;
}

const here = (lab: Locator) => lab.locator('.lab-chart [data-state].is-here');

test('stepping moves the lit state from one to the next, and lights the way between them', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await open(page, '사용자 1', '?users=1&rate=1&duration=5s&t=0s');
  await expect(here(lab)).toHaveAttribute('data-state', 'signedOut');
  const step = lab.getByRole('button', { name: '다음 일로', exact: true });
  const seen = ['signedOut'];
  for (let i = 0; i < 60 && seen.at(-1) !== 'signedIn.idle'; i++) {
    await step.click();
    const state = (await here(lab).getAttribute('data-state'))!;
    if (state === seen.at(-1)) continue;
    seen.push(state);
    await expect(lab.locator(`.lab-chart-way.is-taken`)).toHaveCount(1);
  }
  expect(seen).toEqual(['signedOut', 'signingIn', 'signedIn.idle']);
  const way = lab.locator('.lab-chart-way.is-taken');
  await expect(way).toHaveAttribute('data-from', 'signingIn');
  await expect(way).toHaveAttribute('data-to', 'signedIn');
  await expect(lab.getByRole('img', { name: /사용자 1의 상태도.*signedIn\.idle/u })).toBeVisible();
  expect(trouble).toEqual([]);
});

test(
  'a press on a state leads to the next time it is entered, and the list leads back',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await open(page, '사용자 1', '?users=2&rate=1&duration=5s&t=0s');
    const scrub = lab.getByRole('slider', { name: '시간' });
    const start = await scrub.getAttribute('aria-valuetext');
    await lab.locator('[data-state="signedIn.waiting"] text').first().click();
    await expect(here(lab)).toHaveAttribute('data-state', 'signedIn.waiting');
    await expect(scrub).not.toHaveAttribute('aria-valuetext', start!);
    await lab.locator('.lab-lately button').last().click();
    await expect(here(lab)).toHaveAttribute('data-state', 'signedOut');

    await lab.getByText('전이표', { exact: true }).click();
    await lab
      .getByRole('row', { name: /isServed.*signedIn/u })
      .first()
      .getByRole('button')
      .click();
    await expect(here(lab)).toHaveAttribute('data-state', 'signedIn.idle');
    await expect(lab.getByRole('row', { name: /isServed/u }).first()).toHaveAttribute('aria-current', 'true');
  },
);

test('a killed server lights nothing and is said to be down', async ({ page }) => {
  const lab = await open(page, '서버 2', '?users=3&duration=5s&strategy=local&fault=kill:service-2@2s&t=2s');
  await expect(lab.locator('.lab-chart-now')).toContainText('꺼짐');
  await expect(here(lab)).toHaveCount(0);
  await lab.getByRole('slider', { name: '시간' }).focus();
  await page.keyboard.press('Home');
  await expect(here(lab)).toHaveCount(1);
});

test(
  'at 360 px the panel keeps to the page; the picture scrolls, with the present state in sight',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const lab = await open(page, '사용자 1', '?users=2&rate=1&duration=5s&t=0s');
    await lab.getByText('전이표', { exact: true }).click();
    const panel = (await lab.locator('.lab-statechart').boundingBox())!;
    expect(panel.x + panel.width).toBeLessThanOrEqual(360);
    await expect(lab.getByText('그림을 옆으로 밀어서 볼 수 있어요.')).toBeVisible();
    const frame = (await lab.locator('.lab-chart-frame').boundingBox())!;
    const state = (await here(lab).locator('rect').first().boundingBox())!;
    expect(state.x).toBeGreaterThanOrEqual(frame.x - 1);
    expect(state.x + state.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
  },
);

test('axe finds nothing', async ({ page }) => {
  const lab = await open(page, '사용자 1', '?users=3&duration=5s&t=2s');
  await lab.getByText('전이표', { exact: true }).click();
  await expectNoViolations(page, '.lab-statechart');
});
