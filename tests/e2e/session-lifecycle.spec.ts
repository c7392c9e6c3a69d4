import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab, switchOf } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'session-lifecycle';

const measured = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();
const expectMeasured = (lab: Locator, path: string, value: string | RegExp) =>
  expect(measured(lab, path)).toHaveAttribute('data-measured', value);

/** A moment after users have signed in. */
const AT = '?t=20s';

test(
  'a reader’s way: an attack wins, a reissue leaves the user locked out, the prefix has the browser drop the cookie, and 왜? says by which rule',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    const lab = await openLab(page, AT, LAB);
    await expect(lab.getByRole('combobox', { name: '공격할 사용자' }).first()).toBeVisible();
    await lab.getByRole('button', { name: '서브도메인으로 세션 ID 심기' }).click();
    await expectMeasured(lab, 'takenOver', '1');
    await expect(page).toHaveURL(/fault=sibling(:|%3A)user-/);

    await switchOf(lab, 'reissue').check();
    await expectMeasured(lab, 'takenOver', '0');
    await expectMeasured(lab, 'lockedOut', /^[1-9]/);

    // The prefix alone has the server's own cookie dropped; with Secure, the sibling's.
    await switchOf(lab, 'host-prefix').check();
    await expectMeasured(lab, 'recognised', '0');
    await expect(lab.locator('.lab-note')).toContainText('Secure가 없어서');
    await switchOf(lab, 'secure').check();
    await expectMeasured(lab, 'lockedOut', '0');
    await expectMeasured(lab, 'unrecognised', '0');
    await expectMeasured(lab, 'lines.dropped', '3');

    await lab.getByRole('tab', { name: '왜?' }).click();
    const dropped = lab.locator('[data-refusal]', { hasText: '__Host-로 시작하는데 Domain이 있어요' });
    await expect(dropped).toHaveCount(3);
    await dropped.first().click();
    await expect(lab.locator('[data-why]')).toContainText('6265bis(초안) 5.7절 21.2단계');
    await expect(lab.locator('[data-culprit="fault"]')).toContainText('서브도메인으로 심기');
    expect(trouble).toEqual([]);
  },
);

test('a fixation is told in its steps, and what a message and a browser hold shows every line', async ({
  page,
}) => {
  const one =
    'users=1&rate=0.01&seed=1&guesses=0&latency=200ms&action=read:user-1@1s&action=read:user-1@10s&fault=sibling:user-1@5s';
  const lab = await openLab(page, `?${one}&t=5.9s`, LAB);
  await lab.locator('[data-message]', { hasText: '첫 화면 응답 200' }).first().click();
  const details = lab.locator('[data-message-details]');
  await expect(details.locator('.lab-http')).toContainText(
    /Set-Cookie: SID=[0-9a-f]{16}; Path=\/login; Domain=shop\.example/,
  );
  await expect(details.locator('.lab-http')).toContainText('Path=/cart; Domain');
  await expect(details.locator('.lab-decision')).toHaveCount(3);

  await lab.getByRole('tab', { name: '왜?' }).click();
  await page.keyboard.press('Escape');
  const taken = lab.locator('[data-refusal]', { hasText: '공격자에게 사용자 1의 장바구니를 보여 줬어요' });
  await taken.first().click();
  const why = lab.locator('[data-why]');
  await expect(why.locator('.lab-panel-title').first()).toContainText('공격자는 왜 남의 것을 받았나요?');
  await expect(why).toContainText('공격자의 로그인 화면을 열면서 세션');
  await expect(why).toContainText('로그인한 뒤에도 세션 ID');
  await expect(lab.locator('[data-culprit="fault"]')).toContainText('서브도메인으로 심기');

  await lab.getByRole('tab', { name: '가진 것' }).click();
  await lab.locator('[data-actor="user-1"]').filter({ visible: true }).first().click();
  await expect(lab.locator('.lab-holdings')).toContainText('shop.example 아래 모든 호스트에 보내요');
});

test('the guessing attack is told in years beside its formula', async ({ page }) => {
  const lab = await openLab(page, '', LAB);
  await expect(measured(lab, 'guessing.seconds')).toContainText('식 약 584.5년');
  await expect(measured(lab, 'guessing.untilHit')).toContainText(/조 번/);
});

test('axe finds nothing in any state of the lab', async ({ page }) => {
  const lab = await openLab(page, '?fault=link:user-1@10s&fault=overwrite:user-2@15s&t=30s', LAB);
  for (const more of await lab.locator('details > summary').all()) await more.click();
  await expectNoViolations(page, '.lab', 'attacked, all opened');
  await lab.getByRole('tab', { name: '왜?' }).click();
  await lab.locator('[data-refusal]').first().click();
  await expectNoViolations(page, '[data-why]', 'why');
});

test(
  'on a narrow screen nothing lies beside the page, and every switch can be reached',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const lab = await openLab(page, '?fault=bloat:user-1@10s&bloat=4096&t=20s', LAB);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    for (const field of ['reissue', 'host-prefix', 'secure', 'http-only', 'domain']) {
      const box = await lab.locator(`[data-field="${field}"] label`).first().boundingBox();
      expect(box!.height, field).toBeGreaterThanOrEqual(44);
    }
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lab still shows a run, its numbers and its settings', async ({ page }) => {
    await page.goto(`labs/${LAB}/`);
    const lab = page.locator('.lab').first();
    await expect(lab.locator('[data-actor="attacker"]').filter({ visible: true }).first()).toBeVisible();
    await expect(measured(lab, 'guessing.seconds')).toContainText('584.5년');
    await expect(page.locator('.lab-tables')).toContainText('노리는 중');
  });
});
