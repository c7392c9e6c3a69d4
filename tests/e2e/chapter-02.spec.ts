import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { comparison, liveFigure } from './support/chapter.ts';
import { choose } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/02-ticket-or-certificate/';

test(
  'the reader bets that a wiped store logs nobody out of a JWT, then finds what every kind of login hangs on',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.goto(CHAPTER);
    await page.getByRole('radio', { name: '0명', exact: true }).check();
    const hang = await liveFigure(page, 'hang');
    await hang.getByRole('button', { name: '저장소 통째로 지우기' }).click();
    const told = comparison(page, 'hang');
    await expect(told).toContainText('방금 내가 돌린 실행의 숫자예요');
    await expect(told.locator('[data-value="wiped.lost"]')).toHaveText('0명');
    await expect(told.locator('[data-value="wiped.kept"]')).toHaveText('4명');
    await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');

    const task = page.locator('book-challenge');
    const [session, opaque, jwt, cookie] = [0, 1, 2, 3].map((at) => task.locator('li').nth(at));
    await expect(jwt!, 'the harmless half alone').not.toHaveAttribute('data-passed');
    const scrub = hang.getByRole('slider', { name: '시간' });
    await scrub.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
    await hang.getByRole('button', { name: '서명 키 바꾸기' }).click();
    await expect(jwt!).toHaveAttribute('data-passed', '');
    for (const [word, step] of [
      ['세션 ID', session],
      ['불투명 토큰', opaque],
      ['서명 쿠키 세션', cookie],
    ] as const) {
      await expect(step!, word).not.toHaveAttribute('data-passed');
      await choose(hang, 'credential', word);
      await expect(step!, word).toHaveAttribute('data-passed', '');
    }
    await expect(task.locator('.done')).toContainText('가리키는 것은 저장소에, 말하는 것은 서명 키에');
    await expectNoViolations(page, 'book-challenge', 'passed');
    expect(trouble).toEqual([]);
  },
);

test('where bytes lie and how long an old role holds are answered by the reader’s own runs, the quiz by reasons', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '0 B', exact: true }).check();
  await page.getByRole('radio', { name: '30초쯤 통해요' }).check();
  const xray = await liveFigure(page, 'xray');
  await xray.locator('[data-stage]').click();
  await expect(comparison(page, 'xray').locator('.verdict')).toHaveAttribute('data-verdict', 'right');

  const demote = await liveFigure(page, 'demote');
  await demote.getByRole('button', { name: '사용자 1의 역할 낮추기' }).click();
  const told = comparison(page, 'demote');
  await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'right');
  await expect(told.locator('[data-value="staleRole.requests"]')).not.toHaveText('0번');
  await choose(demote, 'credential', '세션 ID');
  await expect(told.locator('.verdict')).toHaveAttribute('data-verdict', 'elsewhere');
  await expect(told.locator('[data-value="staleRole.requests"]')).toHaveText('0번');

  const question = page.locator('book-quiz form').filter({ hasText: '각각 도둑맞았어요' });
  await question.getByRole('radio', { name: '훔친 사람은 쓸 수 없다' }).check();
  await question.getByRole('button', { name: '답 확인하기' }).click();
  await expect(question.getByRole('status')).toContainText('주인이 보낸 것과 똑같이 통해요');
  await question.getByRole('radio', { name: '못 쓰게 만드는 빠르기가 다르다' }).check();
  await question.getByRole('button', { name: '답 확인하기' }).click();
  await expect(question.getByRole('status')).toContainText('거부 목록을 두거나 서명 키를 바꾸지 않는 한');
});
