import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const QUERY = '?strategy=local&users=12';

test('a run is pinned, another is compared with it on one clock, and the two change places', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, QUERY);
  const [a, b] = [lab.locator('[data-side="a"]'), lab.locator('[data-side="b"]')];
  const lost = lab.locator('[data-metric="lostLogins"]').first();
  const scrub = lab.getByRole('slider', { name: '시간', exact: true });

  await lab.getByRole('button', { name: '견주기', exact: true }).click();
  await expect(b).toContainText('아직 A와 같아요');
  await expect(a.locator('[data-alone-messages]')).toHaveAttribute('data-alone-messages', '0');
  await expect(lost.locator('[data-change]')).toHaveText(/같음/);

  await scrub.focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
  await lab.getByRole('button', { name: '서버 2 끄기' }).click();
  await expect(b.getByRole('list', { name: 'A와 다른 점' })).toContainText('서버 2 꺼짐');
  await expect(b.locator('[data-actor="service-2"] .lab-cross')).toHaveCount(1);
  await expect(a.locator('[data-actor="service-2"] .lab-cross')).toHaveCount(0);
  await expect(a.locator('[data-alone-messages]')).not.toHaveAttribute('data-alone-messages', '0');
  await expect(lost).toHaveAttribute('data-versus', '0');
  const count = await lost.getAttribute('data-measured');
  expect(Number(count)).toBeGreaterThan(0);
  await expect(lost.locator('[data-change]')).toContainText(`+${count}명`);

  // One clock: before the fault both stages show all servers running.
  await scrub.focus();
  await page.keyboard.press('Home');
  await expect(b.locator('[data-actor="service-2"] .lab-cross')).toHaveCount(0);
  await page.keyboard.press('End');

  await lab.getByRole('button', { name: 'A와 B 바꾸기' }).click();
  await expect(a.locator('[data-actor="service-2"] .lab-cross')).toHaveCount(1);
  await expect(b.locator('[data-actor="service-2"] .lab-cross')).toHaveCount(0);
  await expect(lost.locator('[data-change]')).toContainText(`−${count}명`);
  await lab.getByRole('button', { name: '그만 견주기' }).click();
  await expect(a).toHaveCount(0);
  await expect(lost).not.toHaveAttribute('data-versus');
  expect(trouble).toEqual([]);
});

test(
  'side by side where there is room, one under the other on a phone, and nothing sticks out',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openLab(page, `${QUERY}&versus=services%3D8`);
    const [a, b] = [lab.locator('[data-side="a"]'), lab.locator('[data-side="b"]')];
    const [boxA, boxB] = [(await a.boundingBox())!, (await b.boundingBox())!];
    const wide = (await lab.boundingBox())!.width >= 900;
    if (wide) {
      expect(boxB.x).toBeGreaterThanOrEqual(boxA.x + boxA.width - 1);
      const tops = await lab
        .locator('.lab-stage')
        .evaluateAll((stages) => stages.map((stage) => stage.getBoundingClientRect().top));
      expect(Math.abs(tops[0]! - tops[1]!), 'both stages begin on one line').toBeLessThan(1);
    } else expect(boxB.y).toBeGreaterThanOrEqual(boxA.y + boxA.height - 1);
    for (const width of [360, page.viewportSize()!.width]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  },
);

test('a message is picked on either stage; one that is on the pinned one alone is said to be', async ({
  page,
}) => {
  const lab = await openLab(page, '?strategy=local&t=1s&versus=strategy%3Dlocal');
  await lab.locator('[data-side="a"] [data-actor="service-1"]').click();
  for (const side of ['a', 'b'])
    await expect(lab.locator(`[data-side="${side}"] [data-actor="service-1"].is-selected`)).toHaveCount(1);
  await lab.getByRole('slider', { name: '서버 수' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await expect(lab.locator('[data-side="b"] [data-actor="service-4"]')).toHaveCount(0);
  await lab.locator('[data-side="a"] [data-actor="service-4"]').click();
  await expect(lab.locator('[data-notice]')).toContainText('A에만 있어요');
});

test('axe finds nothing while runs are compared', async ({ page }) => {
  const lab = await openLab(page, '?strategy=local&fault=kill:service-2@5s&versus=services%3D8');
  await expect(lab.locator('[data-side="a"]')).toBeVisible();
  await expectNoViolations(page, '.lab');
});
