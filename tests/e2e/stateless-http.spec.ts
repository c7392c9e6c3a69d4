import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'stateless-http';

const measured = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();
const count = async (lab: Locator, path: string) =>
  Number(await measured(lab, path).getAttribute('data-measured'));
const choose = (lab: Locator, word: string) =>
  lab.locator('[data-field="carries"] label', { hasText: word }).click();

test(
  'a reader’s way: forgotten, then known by the connection, an accident, and a request that says who sends it',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    const lab = await openLab(page, '', LAB);
    // Nothing is carried: every request after the login is refused.
    expect(await count(lab, 'forgotten')).toBeGreaterThan(0);
    expect(await count(lab, 'recognised')).toBe(0);

    await choose(lab, '연결만 유지');
    await expect(measured(lab, 'recognised')).not.toHaveAttribute('data-measured', '0');
    await expect(measured(lab, 'accidents')).toHaveAttribute('data-measured', '0');

    // The proxy begins to send everybody's requests over one connection.
    const scrub = lab.getByRole('slider', { name: '시간' });
    await scrub.focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowRight');
    await lab.getByRole('button', { name: '연결 함께 쓰기' }).click();
    await expect(measured(lab, 'accidents')).not.toHaveAttribute('data-measured', '0');
    await expect(measured(lab, 'leakedUsers')).not.toHaveAttribute('data-measured', '0');
    await expect(page).toHaveURL(/carries=connection.*fault=reuse(:|%3A)load-balancer/);
    await expect(lab.getByRole('list', { name: '시간 막대의 표시' })).toContainText('사고');

    // The fault stays; the request says whose it is.
    for (const word of ['번호표', '증명서']) {
      await choose(lab, word);
      await expect(measured(lab, 'accidents')).toHaveAttribute('data-measured', '0');
      await expect(measured(lab, 'accidents')).toHaveAttribute('data-formula', '0');
      await expect(measured(lab, 'forgotten')).toHaveAttribute('data-measured', '0');
      await expect(measured(lab, 'requestBytes.carried')).not.toHaveAttribute('data-measured', '0');
    }
    expect(trouble).toEqual([]);
  },
);

test('an accident is seen: the sentence, the mark on its way, and whose cart the answer holds', async ({
  page,
}) => {
  const lab = await openLab(
    page,
    '?carries=connection&connections=shared&services=1&fault=forget:service-1@4s',
    LAB,
  );
  // A fault makes the lab rest on the first answer after it that is another user's.
  await expect(lab.locator('.lab-narration, .lab-said').first()).toContainText('장바구니');
  await expect(lab.locator('.lab-svg .lab-mark-wrong').filter({ visible: true })).toHaveCount(1);
  await lab.locator('[data-message]').first().click();
  const details = lab.locator('[data-message-details]');
  await expect(details).toContainText('200 OK');
  await expect(details).toContainText(/장바구니: 사용자 \d의 것/u);
});

test('the envelope of a request can be read: nothing, a cookie, a token, and the connection it comes over', async ({
  page,
}) => {
  // One user who signs in at the first click; half a second after the second one the balancer passes the request on.
  for (const [carries, header] of [
    ['nothing', '신원: 적힌 것이 없어요'],
    ['session-id', 'Cookie: SESSION='],
    ['token', 'Authorization: Bearer ey'],
  ] as const) {
    const lab = await openLab(
      page,
      `?carries=${carries}&services=1&users=1&rate=0.01&duration=10s&latency=500ms&action=read:user-1@1s&action=read:user-1@6s&t=6.7s`,
      LAB,
    );
    await lab.locator('[data-message]', { hasText: 'GET /cart' }).first().click();
    const details = lab.locator('[data-message-details]');
    await expect(details).toContainText(header);
    await expect(details).toContainText('연결: c1 (사용자 1 혼자 씀)');
  }
});

test('a link with a fault that this lab does not know says so, and keeps the rest', async ({ page }) => {
  const lab = await openLab(page, '?carries=token&services=9&fault=cut:service-1~service-2@3s', LAB);
  await expect(lab.locator('[data-field="carries"] input:checked')).toHaveValue('token');
  const notice = lab.locator('[data-notice]');
  await expect(notice).toContainText('cut:service-1~service-2@3s');
  await expect(notice).toContainText('services');
});

test('axe finds nothing in any state of the lab', async ({ page }) => {
  const lab = await openLab(
    page,
    '?carries=connection&fault=reuse:load-balancer@8s&fault=restart:service-2@12s',
    LAB,
  );
  const check = (state: string) => expectNoViolations(page, '.lab', state);
  await check('an accident');
  for (const more of await lab.locator('details > summary').all()) await more.click();
  await check('all opened');
  await choose(lab, '번호표');
  await check('a store');
  await lab.locator('[data-actor="service-1"]').filter({ visible: true }).first().click();
  await check('what a server holds');
});

test(
  'on a narrow screen nothing lies beside the page, and everything can be reached',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const lab = await openLab(page, '?carries=session-id&services=6&users=12', LAB);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    for (const word of ['없음', '연결만 유지', '번호표', '증명서']) {
      const box = await lab.locator('[data-field="carries"] label', { hasText: word }).boundingBox();
      expect(box!.height, word).toBeGreaterThanOrEqual(44);
    }
  },
);

test('without JavaScript a still frame and the numbers stand there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(`labs/${LAB}/`);
  await expect(page.locator('.lab svg [data-actor="service-1"]').filter({ visible: true })).toHaveCount(1);
  const forgotten = page.locator('[data-metric="forgotten"]').first();
  expect(Number(await forgotten.getAttribute('data-measured'))).toBeGreaterThan(0);
  expect(await forgotten.getAttribute('data-formula')).toBe(await forgotten.getAttribute('data-measured'));
  await context.close();
});
