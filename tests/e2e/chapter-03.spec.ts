import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { comparison, liveFigure } from './support/chapter.ts';
import { switchOf } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/03-life-of-a-session/';

const attack = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true }).click();

test(
  'the reader bets on the prefix alone, then writes the cookie line under which every attack fails and everybody is known',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.goto(CHAPTER);
    await page.locator('#prediction-prefixed').getByRole('radio', { name: '0번', exact: true }).check();
    const line = await liveFigure(page, 'line');
    await line.locator('[data-stage]').click();
    const told = comparison(page, 'line');
    await expect(told.locator('[data-value="recognised"]')).toHaveText('0번');
    await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');

    const task = page.locator('book-challenge');
    const steps = task.locator('li');
    await switchOf(line, 'host-prefix').uncheck();
    await expect(steps.nth(0), 'no attack yet').not.toHaveAttribute('data-passed');
    await attack(line, '링크로 세션 ID 심기');
    await expect(steps.nth(0)).toHaveAttribute('data-passed', '');
    for (const name of [
      '서브도메인으로 세션 ID 심기',
      'HTTP 평문 요청 유도',
      '공격자 계정으로 쿠키 덮어쓰기',
    ])
      await attack(line, name);
    await attack(line, '쿠키 4,097바이트로 덮어쓰기');
    await line.getByRole('slider', { name: '시간' }).focus();
    await page.keyboard.press('Home');
    await expect(steps.nth(1), 'nothing planted before the first visit').not.toHaveAttribute('data-passed');
    await attack(line, '링크로 세션 ID 심기');
    await expect(steps.nth(1)).toHaveAttribute('data-passed', '');
    for (const field of ['host-prefix', 'secure']) await switchOf(line, field).check();
    await expect(told.locator('[data-value="recognised"]')).not.toHaveText('0번');
    await expect(steps.nth(2), 'scripts still read the cookie').not.toHaveAttribute('data-passed');
    await switchOf(line, 'http-only').check();
    for (const at of [2, 3]) await expect(steps.nth(at)).toHaveAttribute('data-passed', '');
    await expect(task.locator('.done')).toContainText('저마다 다른 구멍을 막고 있었죠');
    await expectNoViolations(page, 'book-challenge', 'passed');
    expect(trouble).toEqual([]);
  },
);

test('guesses are counted against the bet, and a planted ID opens an account until a login changes it', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.locator('#prediction-guessed').getByRole('radio', { name: '15개쯤' }).check();
  await page.locator('#prediction-fixed').getByRole('radio', { name: '열어요', exact: true }).check();
  const guess = await liveFigure(page, 'guess');
  await guess.locator('[data-stage]').click();
  await expect(comparison(page, 'guess').locator('.verdict')).toHaveAttribute('data-verdict', 'right');

  const fix = await liveFigure(page, 'fix');
  await attack(fix, '서브도메인으로 세션 ID 심기');
  const told = comparison(page, 'fix');
  await expect(told.locator('[data-value="takenOver"]')).toHaveText('1명');
  await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');
  await switchOf(fix, 'reissue').check();
  await expect(told.locator('[data-value="takenOver"]')).toHaveText('0명');
  await expect(told.locator('[data-value="lockedOut"]')).toHaveText('11번');

  const question = page.locator('book-quiz form').filter({ hasText: '로그인에 성공한 직후' });
  await question.getByRole('radio', { name: '새로 발급하고 옛 번호를 버린다' }).check();
  await question.getByRole('button', { name: '답 확인하기' }).click();
  await expect(question.getByRole('status')).toContainText('changeSessionId');
});
