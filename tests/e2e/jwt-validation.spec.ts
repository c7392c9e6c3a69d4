import { expect, type Locator, type Page, test } from '@playwright/test';
import { challenges } from '../../src/book/run/challenges.ts';
import type { RunNumbers } from '../../src/book/run/numbers.ts';
import { expectNoViolations } from './support/axe.ts';
import { openLab, switchOf } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'jwt-validation';
const ON = 'alg=on&signature=on&time=on&iss=on&aud=on&typ=on&required=on';

const measured = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();
const row = (lab: Locator, token: string) => lab.locator(`details[data-token="${token}"]`);

/** Expects so many wrong verdicts, counted as theory says. */
async function expectWrong(lab: Locator, accepted: number, refused: number): Promise<void> {
  for (const [path, count] of [
    ['wronglyAccepted', accepted],
    ['wronglyRefused', refused],
  ] as const) {
    await expect(measured(lab, path)).toHaveAttribute('data-measured', String(count));
    await expect(measured(lab, path)).toHaveAttribute('data-formula', String(count));
  }
}

/** Every run that the page is told of from now on, as a challenge gets them. */
async function keepRuns(page: Page): Promise<() => Promise<RunNumbers[]>> {
  await page.addInitScript(() => {
    const runs: unknown[] = ((window as unknown as { runs: unknown[] }).runs = []);
    document.addEventListener('labrun', (event) => runs.push((event as CustomEvent).detail));
  });
  return () => page.evaluate(() => (window as unknown as { runs: RunNumbers[] }).runs);
}

test('a reader’s way: a switch off, an attack let in, 왜?, all on and the leeway, and the challenge is passed', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const runs = await keepRuns(page);
  const lab = await openLab(page, `?${ON}`, LAB);
  await expectWrong(lab, 0, 2);
  await expect(row(lab, 'audience')).toHaveAttribute('data-verdict', 'refused');
  // The table of verdicts is whole: no row of it lies below the edge of a box that scrolls by itself.
  const hidden = await lab.getByRole('tabpanel').evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBe(0);

  await switchOf(lab, 'aud').click();
  await expect(page).not.toHaveURL(/aud=on/);
  await expectWrong(lab, 1, 2);
  await expect(row(lab, 'audience')).toHaveAttribute('data-verdict', 'wrongly-accepted');
  await expect(row(lab, 'audience')).toContainText('꺼진 검사: 대상(aud)');
  await row(lab, 'audience').locator('summary').first().click();
  await row(lab, 'audience').getByRole('button', { name: '왜?' }).click();
  const why = lab.locator('[data-why]');
  await expect(why).toContainText('공격자는 왜 남의 것을 받았나요?');
  await expect(why.locator('[data-culprit="premise"]')).toContainText('잘못을 알아챌 검사를 하지 않는 것');
  await expect(why).toContainText('대상(aud) 검사를 꺼 뒀어요.');

  // One that is fine is refused, and says by how much.
  await lab.getByRole('tab', { name: '판정표' }).click();
  await row(lab, 'expired-59').locator('summary').first().click();
  await row(lab, 'expired-59').getByRole('button', { name: '왜?' }).click();
  await expect(why).toContainText('시계 오차를 0초만 허용해요.');

  await switchOf(lab, 'aud').click();
  await expectWrong(lab, 0, 2);
  await lab.locator('[data-field="leeway"] input[type="number"]').fill('60');
  await expectWrong(lab, 0, 0);
  const challenge = challenges['nothing-wrong-either-way']!;
  expect(challenge.passed(await runs())).toEqual([true, true, true]);
  expect(challenge.passed((await runs()).slice(0, -1))).toEqual([true, true, false]);
  expect(trouble).toEqual([]);
});

test('attacks on demand: a button, and a token of the table shown again, and a user’s request; the run without one of them', async ({
  page,
}) => {
  const lab = await openLab(page, '?alg=on&signature=on&t=5s', LAB);
  await lab.getByRole('button', { name: 'alg: noNE 토큰', exact: true }).click();
  await expect(page).toHaveURL(/fault=none-case(:|%3A)attacker/);
  await expect(row(lab, 'none-case')).toContainText('거절 2번');
  await row(lab, 'expired-61').locator('summary').first().click();
  await row(lab, 'expired-61').locator('[data-again]').click();
  await expect(row(lab, 'expired-61')).toContainText('오수락 2번');
  await lab.getByRole('button', { name: '59초 전에 만료된 토큰' }).click();
  await expect(measured(lab, 'judged.good')).toHaveAttribute('data-measured', '6');
  await expect(measured(lab, 'judged.attack')).toHaveAttribute('data-measured', '17');
  await expect(lab.locator('.lab-legend')).toContainText('공격 2');

  // 왜? blames the attack on demand as well, and takes it back.
  await lab.getByRole('tab', { name: '왜?' }).click();
  await lab.locator('[data-refusal]', { hasText: '61초 전에' }).first().click();
  await lab.getByRole('button', { name: '이 공격 없이 다시 돌려 보기' }).click();
  await expect(measured(lab, 'judged.attack')).toHaveAttribute('data-measured', '16');
});

test('a token is opened: what it says, and in the playground with the public key, the very second and the same verdict', async ({
  page,
  context,
}) => {
  const lab = await openLab(page, '', LAB);
  await row(lab, 'confusion').locator('summary').first().click();
  await expect(row(lab, 'confusion')).toContainText('"HS256"');
  await expect(row(lab, 'confusion')).toContainText('누구나 아는 공개 키의 글자(PEM)');
  const opened = context.waitForEvent('page');
  await row(lab, 'confusion')
    .getByRole('link', { name: /플레이그라운드에서 열기/ })
    .click();
  const playground = await opened;
  await expect(playground.locator('#verdict')).toHaveAttribute('data-code', 'alg-not-allowed');
  expect(playground.url()).not.toContain('%22d%22');
});

test('axe finds nothing in any state of the lab', async ({ page }) => {
  const lab = await openLab(page, '?signature=on&time=on', LAB);
  for (const token of ['none', 'expired-59', 'ordinary'])
    await row(lab, token).locator('summary').first().click();
  await expectNoViolations(page, '.lab', 'tokens opened');
});

test(
  'on a narrow screen nothing lies beside the page, a switch is as large as a finger, and a token opens',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const lab = await openLab(page, '', LAB);
    await row(lab, 'id-token').locator('summary').first().click();
    await expect(row(lab, 'id-token').getByRole('link')).toBeVisible();
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    for (const target of [
      lab.locator('[data-field="aud"] label'),
      row(lab, 'none').locator('summary').first(),
    ])
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await lab.locator('[data-field="signature"] label').click();
    await expect(row(lab, 'foreign-key')).toHaveAttribute('data-verdict', 'refused');
  },
);

test('without JavaScript the numbers and the whole table stand there, and a flaw can be read', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(`labs/${LAB}/`);
  const lab = page.locator('.lab');
  await expectWrong(lab, 13, 0);
  await expect(row(lab, 'no-exp')).toBeVisible();
  await expect(lab.locator('details[data-token]')).toHaveCount(20);
  await row(lab, 'no-exp').locator('summary').click();
  await expect(row(lab, 'no-exp')).toContainText('언제까지나 쓸 수 있어요');
  // Its styles are there too: the verdict stands at the end of the line.
  const [name, word] = await Promise.all(
    ['.verdict-name', '.verdict-word'].map((part) => row(lab, 'no-exp').locator(part).boundingBox()),
  );
  expect(word!.x).toBeGreaterThan(name!.x + 100);
  expect(Math.abs(word!.y - name!.y)).toBeLessThan(12);
  await context.close();
});
