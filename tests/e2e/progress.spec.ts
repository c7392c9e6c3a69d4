import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { denyStorage } from './support/chapter.ts';
import { listenForTrouble } from './support/trouble.ts';

const CHAPTER = 'chapters/05-more-servers/';

/** The sidebar's link to the chapter, whose menu a phone has to open first. */
async function inContents(page: Page, isMobile: boolean) {
  if (isMobile) await page.getByRole('button', { name: '차례 열기' }).click();
  return page.locator('.book-contents a[href*="05-more-servers"]');
}

/** Trouble but for files that a page was still loading when the reader left it. */
function remaining(trouble: readonly string[]): string[] {
  return trouble.filter((line) => !line.endsWith('net::ERR_ABORTED'));
}

async function answerQuiz(page: Page): Promise<void> {
  for (const question of await page.locator('book-quiz form').all()) {
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: '답 확인하기' }).click();
  }
}

test('what was done is marked in the contents, resumed from the home page, and forgotten when asked', async ({
  page,
  isMobile,
}) => {
  const trouble = listenForTrouble(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('.');
  const resume = page.getByRole('link', { name: /^이어 읽기/ });
  await expect(page.getByRole('link', { name: '처음부터 읽기' })).toBeVisible();
  await expect(resume, 'nothing to resume').toBeHidden();

  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '4명 중 1명쯤' }).check();
  await answerQuiz(page);
  await page.goto('.');
  await expect(resume).toHaveText('이어 읽기: 5장 서버가 늘어나면');
  await expectNoViolations(page, '.home', 'with something to resume');
  await expect(page.locator('.shelf a[href*="05-more-servers"]')).toHaveAccessibleName(
    /9가지 가운데 4가지를 했어요/,
  );
  await resume.click();
  await expect(page).toHaveURL(/05-more-servers\/#./);

  const link = await inContents(page, isMobile);
  await expect(link.locator('.count')).toHaveText('4/9');
  await page.evaluate(() => {
    for (const id of ['write', 'commands'])
      localStorage.setItem(`auth-lab:prediction:05-more-servers#${id}`, '1');
    localStorage.setItem('auth-lab:challenge:growth-without-cost', '0 1 2');
  });
  await page.reload();
  await inContents(page, isMobile);
  await expect(link).toHaveAccessibleName(/끝까지 읽었어요/);
  await expect(link.locator('book-mark svg')).toBeVisible();
  await expectNoViolations(page, '.book-contents', 'finished');

  const forget = page.getByRole('button', { name: '읽은 기록 지우기' });
  await forget.click();
  const dialog = page.getByRole('dialog', { name: '읽은 기록을 모두 지울까요?' });
  await expect(dialog.getByRole('button', { name: '그만두기' })).toBeFocused();
  await expectNoViolations(page, 'book-forget dialog', 'asked');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(link).toHaveAccessibleName(/끝까지 읽었어요/);
  await forget.click();
  await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', { name: '지우기' }).click()]);
  await inContents(page, isMobile);
  await expect(link).not.toHaveAccessibleName(/읽었어요|했어요/);
  await expect(forget).toBeHidden();
  await expect(page.getByRole('radio', { name: '4명 중 1명쯤' })).not.toBeChecked();
  expect(remaining(trouble)).toEqual([]);
});

test('where storage is denied the book reads as ever and remembers nothing', async ({ page }) => {
  const trouble = listenForTrouble(page);
  await denyStorage(page);
  await page.goto(CHAPTER);
  await page.getByRole('radio', { name: '절반쯤' }).check();
  await expect(page.locator('#prediction-lost .note')).toContainText('절반쯤');
  await answerQuiz(page);
  await expect(page.locator('book-quiz form').first().getByRole('status')).toContainText('아니에요.');
  await expect(page.getByRole('button', { name: '읽은 기록 지우기' })).toBeHidden();
  await page.goto('.');
  await expect(page.getByRole('link', { name: '처음부터 읽기' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^이어 읽기/ })).toBeHidden();
  expect(remaining(trouble)).toEqual([]);
});

test('a definition stays while it is used, leads to its entry, and that leads back', async ({ page }) => {
  await page.goto(CHAPTER);
  const term = page.locator('book-term').filter({ hasText: '스티키 세션' }).first();
  const word = term.getByRole('button');
  const definition = term.locator('[popover]');
  const entry = definition.getByRole('link', { name: '용어집에서 보기' });
  await expect(word).toHaveAccessibleDescription(
    '로드밸런서가 같은 사용자의 요청을 늘 같은 서버로 보내는 방식.',
  );

  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await word.hover();
  await entry.hover();
  // Longer than the grace in which the pointer may be between the two.
  await page.waitForTimeout(400);
  await expect(definition).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  await page.mouse.move(0, 0);
  await expect(definition).toBeHidden();

  await page.locator('book-term button').first().focus();
  while (!(await word.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await expect(definition).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(entry).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(word, 'the focus that comes back opens nothing').toBeFocused();

  await word.hover();
  await entry.click();
  await expect(page).toHaveURL(/\/glossary\/#sticky-session$/);
  await page.locator('#sticky-session').getByRole('link', { name: '5장 서버가 늘어나면' }).click();
  await expect(page).toHaveURL(/05-more-servers\/#use-sticky-session$/);
});
