import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { comparison, liveFigure } from './support/chapter.ts';
import { switchOf } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/04-anatomy-of-a-jwt/';

const flip = (lab: Locator, check: string) => switchOf(lab, check).click();

test(
  'the reader bets that genuine signatures are not enough, then refuses every attack and no good token',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.goto(CHAPTER);
    await page.locator('#prediction-genuine').getByRole('radio', { name: '7개', exact: true }).check();
    const switches = await liveFigure(page, 'switches');
    await switches.locator('[data-stage]').click();
    const told = comparison(page, 'switches');
    await expect(told).toContainText('방금 내가 돌린 실행의 숫자예요');
    await expect(told.locator('[data-value="wronglyAccepted"]')).toHaveText('7개');
    await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');

    const task = page.locator('book-challenge');
    const steps = task.locator('li');
    for (const check of ['time', 'iss', 'aud', 'typ']) await flip(switches, check);
    await expect(told.locator('[data-value="wronglyAccepted"]')).toHaveText('1개');
    await expect(steps.nth(1), 'one attack is still let in').not.toHaveAttribute('data-passed');
    await flip(switches, 'required');
    await expect(told.locator('[data-value="wronglyAccepted"]')).toHaveText('0개');
    await expect(told.locator('[data-value="wronglyRefused"]')).toHaveText('2개');
    await expect(steps.nth(1)).toHaveAttribute('data-passed', '');
    await expect(steps.nth(2), 'two users are shut out').not.toHaveAttribute('data-passed');
    const leeway = switches.locator('[data-field="leeway"] input[type="number"]');
    await leeway.fill('60');
    await leeway.press('Enter');
    await expect(told.locator('[data-value="wronglyRefused"]')).toHaveText('0개');
    for (const at of [0, 1, 2]) await expect(steps.nth(at)).toHaveAttribute('data-passed', '');
    await expect(task.locator('.done')).not.toBeEmpty();
    await expectNoViolations(page, 'book-challenge', 'passed');
    expect(trouble).toEqual([]);
  },
);

test('a token that decodes proves nothing, and the header’s choice of algorithm lets three in', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.locator('#prediction-parsed').getByRole('radio', { name: '13개' }).check();
  await page.locator('#prediction-signed').getByRole('radio', { name: '3개', exact: true }).check();
  const parse = await liveFigure(page, 'parse');
  await parse.locator('[data-stage]').click();
  await expect(comparison(page, 'parse').locator('.verdict')).toHaveAttribute('data-verdict', 'right');
  const signed = await liveFigure(page, 'signed');
  await signed.locator('[data-stage]').click();
  const told = comparison(page, 'signed');
  await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'wrong');
  await flip(signed, 'alg');
  await expect(told.locator('[data-value="refusedBy.alg"]')).toHaveText('3개');
  await expect(told.locator('[data-value="wronglyAccepted"]')).toHaveText('7개');

  const question = page.locator('book-quiz form').filter({ hasText: 'A 서비스에 쓰라고' });
  await question.getByRole('radio', { name: 'aud' }).check();
  await question.getByRole('button', { name: '답 확인하기' }).click();
  await expect(question.getByRole('status')).toContainText('받아도 되는 곳');
});

test('the sample token opens in the playground with its key, and is genuine', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.getByRole('link', { name: '플레이그라운드에서 열어' }).click();
  await expect(page.locator('#verdict')).toHaveAttribute('data-verdict', 'accepted');
});
