import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { comparison, liveFigure } from './support/chapter.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/01-why-servers-forget/';

test(
  'the reader bets, sees carts opened to others without one refusal, and cures it by what the request carries',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.goto(CHAPTER);
    await page.getByRole('radio', { name: '3명', exact: true }).check();
    const wire = await liveFigure(page, 'wire');
    await wire.getByRole('button', { name: '연결 함께 쓰기' }).click();
    const told = comparison(page, 'wire');
    await expect(told).toContainText('방금 내가 돌린 실행의 숫자예요');
    await expect(told.locator('[data-value="leakedUsers"]')).toHaveText('3명');
    await expect(told.locator('[data-value="refused"]')).toHaveText('0번');
    await expect(told.locator('[data-value="accidents"]')).not.toHaveText('0번');
    await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');

    const task = page.locator('book-challenge');
    const steps = task.locator('li');
    const carry = await liveFigure(page, 'carry');
    const choose = (word: string) => carry.locator('[data-field="carries"] label', { hasText: word }).click();
    await choose('연결만 유지');
    await expect(steps.nth(0), 'no accident yet').not.toHaveAttribute('data-passed');
    await carry.getByRole('button', { name: '연결 함께 쓰기' }).click();
    await expect(steps.nth(0)).toHaveAttribute('data-passed', '');
    await expect(steps.nth(1)).not.toHaveAttribute('data-passed');
    await choose('번호표(세션 ID)');
    await expect(steps.nth(1)).toHaveAttribute('data-passed', '');
    await expect(steps.nth(2)).toHaveAttribute('data-passed', '');
    await expect(task.locator('.done')).toContainText('고친 것은 연결이 아니라 요청이었죠');
    await expectNoViolations(page, 'book-challenge', 'passed');
    expect(trouble).toEqual([]);
  },
);

test('a certificate is quoted by its size, and the reader’s own run answers the first bet', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '하나도 못 알아봐요' }).check();
  await page.getByRole('radio', { name: '600 B쯤' }).check();
  for (const figure of ['blank', 'carry']) {
    const lab = await liveFigure(page, figure);
    await lab.locator('[data-stage]').click();
    await expect(comparison(page, figure).locator('.verdict')).toHaveAttribute('data-verdict', 'right');
  }
  await expect(comparison(page, 'blank').locator('[data-value="recognised"]')).toHaveText('0번');
});
