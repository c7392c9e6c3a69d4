import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { choose, openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'labs/session-sync/';

const measured = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();

/** The boxes of the actors on the stage, in pixels of the page. */
function actorBoxes(lab: Locator) {
  return lab
    .locator('[data-actor] .lab-card')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON() as DOMRect));
}

test('dragging the number of servers re-runs the system, and the counts follow their formulas', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(page);
  const slider = lab.getByRole('slider', { name: '서버 수' });
  const writes = measured(lab, 'replicationMessages.write');
  const before = Number(await writes.getAttribute('data-measured'));
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(lab.getByRole('spinbutton', { name: '서버 수' })).toHaveValue('7');
  // three servers at first: 3 messages a write; seven: 6
  await expect(writes).toHaveAttribute('data-measured', String(before * 2));
  await expect(writes).toHaveAttribute('data-formula', String(before * 2));

  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/services=\d\d/);
  expect(trouble).toEqual([]);
});

test(
  'a killed server loses its logins; scrubbing back finds it running; the address carries it all',
  { tag: '@phone' },
  async ({ page, context }) => {
    const lab = await openLab(page, '?strategy=local');
    await expect(measured(lab, 'lostLogins')).toHaveAttribute('data-measured', '0');
    const scrub = lab.getByRole('slider', { name: '시간' });
    await scrub.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
    await lab.getByRole('button', { name: '서버 2 끄기' }).click();
    await expect(measured(lab, 'lostLogins')).not.toHaveAttribute('data-measured', '0');
    await expect(page).toHaveURL(/fault=kill%3Aservice-2%40|fault=kill:service-2@/);
    await expect(lab.getByRole('list', { name: '일으킨 장애' })).toContainText('서버 2 꺼짐');
    const down = lab.locator('[data-actor="service-2"] .lab-cross');
    await page.keyboard.press('End');
    await scrub.focus();
    await page.keyboard.press('End');
    await expect(down).toHaveCount(1);
    await page.keyboard.press('Home');
    await expect(down).toHaveCount(0);

    const lost = await measured(lab, 'lostLogins').getAttribute('data-measured');
    const again = await context.newPage();
    await again.goto(page.url());
    const sameLab = again.locator('.lab').first();
    await expect(sameLab).toHaveAttribute('data-live', '');
    await expect(measured(sameLab, 'lostLogins')).toHaveAttribute('data-measured', lost!);
    await again.close();

    await lab.getByRole('button', { name: /서버 2 꺼짐.* 빼기/u }).click();
    await expect(measured(lab, 'lostLogins')).toHaveAttribute('data-measured', '0');
    await page.keyboard.press('Control+z');
    await expect(measured(lab, 'lostLogins')).toHaveAttribute('data-measured', lost!);
    await lab.getByRole('button', { name: '되돌리기' }).click();
    await expect(measured(lab, 'lostLogins')).toHaveAttribute('data-measured', '0');
  },
);

test('stepping forth and back comes to the same moment; space plays and pauses', async ({ page }) => {
  const lab = await openLab(page);
  const scrub = lab.getByRole('slider', { name: '시간' });
  await lab.locator('.lab-board').focus();
  // The lab opens on a telling moment between two events; from the next event on, steps come back to where they were.
  const telling = await scrub.getAttribute('aria-valuetext');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(scrub).not.toHaveAttribute('aria-valuetext', telling!);
  const start = await scrub.getAttribute('aria-valuetext');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect(scrub).not.toHaveAttribute('aria-valuetext', start!);
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
  await expect(scrub).toHaveAttribute('aria-valuetext', start!);
  await page.keyboard.press('Space');
  await expect(lab.getByRole('button', { name: '멈추기' })).toBeVisible();
  await expect(scrub).not.toHaveAttribute('aria-valuetext', start!);
  await page.keyboard.press('Space');
  await expect(lab.getByRole('button', { name: '재생' })).toBeVisible();
});

test(
  'a message shows what it carries and what caused it; an actor what it holds',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openLab(page);
    await lab.locator('[data-message]').first().click();
    await expect(lab.locator('[data-message-details]')).toContainText(/HTTP|GET|POST|CREATED|DELTA/u);
    await expect(lab.locator('.lab-causes')).not.toBeEmpty();
    await lab.locator('[data-actor="service-1"]').click();
    await expect(lab.locator('.lab-holdings')).toContainText('서버 1');
  },
);

test('a link with a bad field keeps the rest and says what it dropped', async ({ page }) => {
  const lab = await openLab(page, '?services=999&users=5&fault=kill:service-77@3s');
  await expect(lab.getByRole('spinbutton', { name: '서버 수' })).toHaveValue('4');
  await expect(measured(lab, 'operations.login')).toHaveAttribute('data-measured', '5');
  const notice = lab.locator('[data-notice]');
  await expect(notice).toContainText('999');
  await expect(notice).toContainText('kill:service-77@3s');
});

test('users drawn as dots are those of the run that is there: at the start of another nobody is signed in', async ({
  page,
}) => {
  const lab = await openLab(page, '?users=60&t=20s');
  const dots = lab.locator('.lab-user-dot');
  const signedIn = lab.locator('.lab-user-dot.has-session');
  await expect(dots).toHaveCount(60);
  await expect(signedIn).not.toHaveCount(0);
  await choose(lab, 'strategy', '중앙 저장소');
  await expect(page).toHaveURL(/strategy=central-store/);
  await lab.getByRole('slider', { name: '시간' }).press('Home');
  await expect(signedIn).toHaveCount(0);
});

test('at 64 servers nothing on the stage overlaps', { tag: '@phone' }, async ({ page }) => {
  const lab = await openLab(page, '?services=64&users=200&rate=0.2&duration=5s');
  await expect(lab.locator('[data-actor="service-64"]')).toHaveCount(1);
  const boxes = (await actorBoxes(lab)).filter(({ width }) => width > 0);
  expect(boxes.length).toBeGreaterThan(64);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.right <= b.left + 0.5 ||
        b.right <= a.left + 0.5 ||
        a.bottom <= b.top + 0.5 ||
        b.bottom <= a.top + 0.5;
      expect(apart).toBe(true);
    }
  }
});

test('axe finds nothing in any state of the lab', async ({ page }) => {
  const lab = await openLab(page, '?services=8&strategy=local&fault=kill:service-2@5s');
  const check = (state: string) => expectNoViolations(page, '.lab', state);
  await check('at first');
  for (const more of await lab.locator('details > summary').all()) await more.click();
  await check('all opened');
  await lab.locator('[data-message]').first().click();
  for (const tab of await lab.getByRole('tab').all()) {
    await tab.click();
    await expect(lab.getByRole('tabpanel')).not.toContainText('불러오는 중');
    // The rest of the lab is as it was.
    await expectNoViolations(page, '.lab-tabs', `tab ${(await tab.textContent()) ?? ''}`);
  }
  await lab.locator('label', { hasText: '중앙 저장소' }).click();
  await check('central store');
});

test('without JavaScript a still frame and the numbers stand there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(LAB);
  // one drawing for wide pages, one for phones; the style sheet shows the one that fits
  await expect(page.locator('.lab svg [data-actor="service-1"]').filter({ visible: true })).toHaveCount(1);
  const writes = page.locator('[data-metric="replicationMessages.write"]').first();
  expect(Number(await writes.getAttribute('data-measured'))).toBeGreaterThan(0);
  expect(await writes.getAttribute('data-formula')).toBe(await writes.getAttribute('data-measured'));
  await context.close();
});
