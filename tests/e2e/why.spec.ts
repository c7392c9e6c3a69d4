import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

/** A link between two of three servers is cut early on, so that copies of sessions get lost; nothing else goes wrong. */
const CUT =
  '?services=3&strategy=replicate-all&routing=round-robin&rate=1&duration=20s&fault=cut:service-1~service-2@0.1s';

test(
  'a refusal is explained down to the cut link, its path is lit, and without the fault it is gone',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    const lab = await openLab(page, `${CUT}&tab=why`);
    await lab.locator('[data-refusal]').first().click();
    const why = lab.locator('[data-why]');
    await expect(why).toContainText(/왜 401로 거절됐나요\?/u);
    await expect(why.locator('[data-culprit]')).toHaveCount(1);
    await expect(why.locator('[data-culprit]')).toContainText('서버 1과 서버 2 사이 끊김');
    await expect(why.locator('[data-step="absent"]')).toContainText('없어요');
    await expect(why.locator('[data-step="lost"]')).toContainText('끊긴 연결에서 사라졌어요');
    await expect(lab.locator('[data-lit]')).toHaveCount(1);
    await expect(page).toHaveURL(/tab=why/);
    await expect(page).toHaveURL(/pick=[0-9a-f]{16}/);

    // The link leads another reader to the same answer.
    const again = await page.context().newPage();
    await again.goto(page.url());
    await expect(again.locator('[data-why] [data-culprit]')).toContainText('서버 1과 서버 2 사이 끊김');
    await again.close();

    await why.getByRole('button', { name: '이 장애 없이 다시 돌려 보기' }).click();
    await expect(lab.locator('[data-metric="refused"]').first()).toHaveAttribute('data-measured', '0');
    await lab.locator('.lab-board').focus();
    await page.keyboard.press('Control+z');
    await expect(lab.locator('[data-metric="refused"]').first()).not.toHaveAttribute('data-measured', '0');
    expect(trouble).toEqual([]);
  },
);

test('a user who was turned away, picked on the stage, is asked about by that refusal', async ({ page }) => {
  const lab = await openLab(
    page,
    '?services=4&strategy=local&rate=1&duration=20s&fault=kill:service-2@10s&t=12s',
  );
  await lab.getByRole('tab', { name: '왜?' }).click();
  await lab.locator('[data-refusal]').first().click();
  await expect(lab.locator('[data-why]')).toBeVisible();
  const who = /사용자 \d+/u.exec((await lab.locator('[data-why]').textContent()) ?? '')![0];
  await page.keyboard.press('Escape');
  // The refusal was decided; the user learns of it some events later.
  const user = lab.locator(`[data-actor="user-${/\d+/.exec(who)![0]}"]`);
  await lab.getByRole('slider', { name: '시간', exact: true }).focus();
  for (let i = 0; i < 60 && !/is-refused/.test((await user.getAttribute('class')) ?? ''); i++)
    await page.keyboard.press('ArrowRight');
  await user.click();
  await expect(lab.locator('[data-why] [data-culprit]')).toContainText('서버 2 꺼짐');
});

test('the log follows the clock, filters, and goes where an entry is', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(
    page,
    '?services=4&strategy=local&rate=1&duration=20s&fault=kill:service-2@10s&tab=log',
  );
  const log = lab.locator('.lab-log');
  const present = log.locator('[aria-current="true"]');
  const before = await present.getAttribute('data-event');
  const scrub = lab.getByRole('slider', { name: '시간', exact: true });
  await scrub.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(present).not.toHaveAttribute('data-event', before!);
  for (const kind of ['받아들임', '요청과 답', '서버끼리', '사라진 메시지'])
    await log.getByRole('checkbox', { name: kind }).uncheck();
  await expect(log.locator('.lab-log-refused').first()).toBeVisible();
  expect(await log.locator('.lab-log-request').count()).toBe(0);
  await log.locator('.lab-log-fault button').click();
  await expect(scrub).toHaveAttribute('aria-valuetext', /^10\.00초/u);
  await expect(present).toHaveClass(/lab-log-fault/);
  expect(trouble).toEqual([]);
});

test('axe finds nothing in 왜? and 기록', async ({ page }) => {
  const lab = await openLab(page, `${CUT}&tab=why`);
  const check = (state: string) => expectNoViolations(page, '.lab', state);
  await expect(lab.locator('[data-refusal]').first()).toBeVisible();
  await check('refusals');
  await lab.locator('[data-refusal]').first().click();
  await expect(lab.locator('[data-culprit]')).toBeVisible();
  await check('explained');
  await lab.getByRole('tab', { name: '기록' }).click();
  await expect(lab.locator('.lab-log-list li').first()).toBeVisible();
  await check('log');
});

test('a path that is lit goes with its run: a smaller one has no such messages', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(
    page,
    '?services=4&users=12&strategy=local&routing=round-robin&rate=1&duration=20s&tab=why',
  );
  await lab.locator('[data-refusal]').last().click();
  await expect(lab.locator('[data-lit]')).toHaveCount(1);
  await lab.getByRole('spinbutton', { name: '사용자 수' }).fill('1');
  await page.keyboard.press('Tab');
  await expect(lab.locator('[data-stage] [data-actor^="user-"]')).toHaveCount(1);
  await expect(lab.locator('[data-lit]')).toHaveCount(0);
  expect(trouble).toEqual([]);
});

test('왜? of a message, pressed by keyboard, takes the focus along to the answer', async ({ page }) => {
  const lab = await openLab(
    page,
    '?services=4&users=12&strategy=local&routing=round-robin&rate=1&duration=20s&tab=why',
  );
  await lab.locator('[data-refusal]').last().click();
  await lab.getByRole('tab', { name: '메시지' }).click();
  await lab.locator('[data-message-details] .lab-why').press('Enter');
  await expect(lab.locator('[data-why]')).toBeVisible();
  await expect(lab.getByRole('tabpanel')).toBeFocused();
});
