import { expect, test } from '@playwright/test';
import { comparison, liveFigure } from './support/chapter.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/05-more-servers/';

test(
  'the reader predicts, kills a server, and the comparison quotes that very run',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.goto(CHAPTER);
    const compare = comparison(page, 'pin');
    await expect(compare).toContainText('책이 서버 2를 10초에 꺼 본 실행의 숫자예요');
    await page.getByRole('radio', { name: '4명 중 1명쯤' }).check();
    await expect(page.locator('#prediction-lost .note')).toContainText('4명 중 1명쯤');

    const lab = await liveFigure(page, 'pin');
    await expect(compare, 'a lab that only came into sight is nobody’s run').toContainText('책이 서버 2를');
    await lab.getByRole('button', { name: '서버 2 끄기' }).click();
    await expect(compare).toContainText('방금 내가 돌린 실행의 숫자예요');
    const lost = await lab.locator('[data-metric="lostLogins"]').first().getAttribute('data-measured');
    await expect(compare.locator('[data-value="lostLogins"]')).toHaveText(`${lost ?? ''}명`);
    await expect(compare.locator('.verdict')).toContainText('내 예측 4명 중 1명쯤');
    expect(trouble).toEqual([]);
  },
);

test('a run under other conditions is quoted, but does not judge the prediction', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '7건', exact: true }).first().check();
  const lab = await liveFigure(page, 'replicate');
  const compare = comparison(page, 'replicate');
  await lab.getByRole('spinbutton', { name: '서버 수' }).fill('16');
  await lab.getByRole('spinbutton', { name: '서버 수' }).press('Enter');
  await expect(compare).toContainText('조건을 바꾸어 방금 내가 돌린 실행');
  await expect(
    compare.locator('[data-value="replicationMessages.write/operations.write"][data-source="measured"]'),
  ).toHaveText('15건');
  await expect(compare.locator('.verdict')).toHaveAttribute('data-verdict', 'elsewhere');
});

test('the prediction is kept in this browser', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '절반쯤' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: '절반쯤' })).toBeChecked();
});

test('the task is passed by finding the strategy and killing what it leans on', async ({ page }) => {
  await page.goto(CHAPTER);
  const lab = await liveFigure(page, 'gather');
  const steps = page.locator('book-challenge li');
  const servers = lab.getByRole('spinbutton', { name: '서버 수' });
  await servers.fill('2');
  await servers.press('Enter');
  await expect(steps.nth(0)).toHaveAttribute('data-passed', '');
  await expect(steps.nth(1)).not.toHaveAttribute('data-passed');
  await lab.getByRole('button', { name: '서버 2 끄기' }).click();
  await expect(steps.nth(1)).toHaveAttribute('data-passed', '');
  await lab.getByRole('button', { name: '저장소 끄기' }).click();
  await expect(steps.nth(2)).toHaveAttribute('data-passed', '');
  await expect(page.locator('book-challenge .done')).toContainText('모두 해냈어요');
  await page.reload();
  await expect(page.locator('book-challenge .done')).toContainText('모두 해냈어요');
});

test('the quiz is answered by keyboard, with the reason of the answer given', async ({ page }) => {
  await page.goto(CHAPTER);
  const question = page.locator('book-quiz form').first();
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('아니에요. 백업 1대 방식의 답이에요.');
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('status')).toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText(
    '맞아요. 바꾼 서버가 나머지 N−1대에 한 건씩 보내요.',
  );
});

test(
  'a term’s definition opens by tap or by hover, inside the screen',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto(CHAPTER);
    const term = page.locator('book-term').filter({ hasText: '세션 ID' }).first();
    const word = term.getByRole('button');
    await (isMobile ? word.tap() : word.hover());
    const definition = term.locator('[popover]');
    await expect(definition).toBeVisible();
    const box = await definition.boundingBox();
    const width = page.viewportSize()?.width ?? 0;
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    const wordBox = await word.boundingBox();
    expect(Math.abs((box?.y ?? 0) - ((wordBox?.y ?? 0) + (wordBox?.height ?? 0)))).toBeLessThan(60);
  },
);

test('every source cited in the text is listed at the end, once', async ({ page }) => {
  await page.goto(CHAPTER);
  const listed = await page
    .locator('.sources[role=list] a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  const cited = await page.locator('a.cite').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(new Set(listed).size).toBe(listed.length);
  expect([...new Set(cited)].sort()).toEqual([...listed].sort());
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the text is complete: numbers, definitions, answers and sources', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(
      page.getByText('서버가 여러 대면, 정말 모든 서버가 세션을 동기화해야 할까요?').first(),
    ).toBeVisible();
    await expect(comparison(page, 'pin')).toContainText(
      /사용자 24명 가운데 \d+명, 곧 [\d.]+%의 로그인이 풀렸어요/,
    );
    await expect(comparison(page, 'replicate')).toContainText('한 번에 7건꼴이에요(식으로 구한 값은 7건)');
    await expect(page.locator('main')).not.toContainText('—건');
    await page.locator('book-term button').first().click();
    await expect(page.locator('book-term [popover]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    const question = page.locator('book-quiz form').first();
    await expect(question.getByRole('button', { name: '답 확인하기' })).toBeHidden();
    await question.getByText('답마다 이유 보기').click();
    await expect(question.locator('.reasons > li')).toHaveCount(4);
    await expect(question.locator('.reasons')).toContainText('바꾼 서버가 나머지 N−1대에 한 건씩 보내요');
  });
});
