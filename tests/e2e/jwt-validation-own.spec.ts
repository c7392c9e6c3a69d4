import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab, switchOf } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'jwt-validation';

const own = (lab: Locator) => lab.locator('details[data-token="own"]').first();
const result = (lab: Locator) => lab.locator('.own-result');
const payload = (lab: Locator) => lab.getByRole('textbox', { name: '내 토큰의 페이로드' });
const quick = (lab: Locator, word: string) => lab.getByRole('button', { name: word, exact: true });
const signer = (lab: Locator, word: string) => lab.getByRole('radio', { name: word, exact: true });

test(
  'a reader makes a token, changes it, has it signed by one and another, and the server is taken in or not',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    const lab = await openLab(page, '?signature=on', LAB);
    await lab.getByRole('button', { name: '내 토큰 만들기' }).click();
    await expect(own(lab)).toHaveAttribute('data-verdict', 'accepted');
    await quick(lab, 'role을 ADMIN으로').click();
    await expect(payload(lab)).toHaveValue(/"role": "ADMIN"/);
    await expect(result(lab)).toContainText('거절 (서명 검사)');
    await signer(lab, '발급자의 키').check();
    await expect(result(lab)).toContainText('받아들임. 모든 검사를 켜고');
    await signer(lab, '공개 키의 글자(HMAC)').check();
    await expect(lab.locator('[data-field="own-header"]')).toContainText('HS256으로 서명했어요.');
    await quick(lab, 'alg를 HS256으로').click();
    await expect(result(lab)).toContainText('오수락 (꺼진 검사: alg 허용 목록)');
    await expect(own(lab)).toHaveAttribute('data-verdict', 'wrongly-accepted');

    // The twenty are counted as if it weren't there.
    await expect(lab.locator('[data-metric="wronglyAccepted"]').first()).toHaveAttribute(
      'data-measured',
      '10',
    );
    await expect(lab.locator('[data-metric="judged.good"]').first()).toHaveAttribute('data-measured', '5');
    await own(lab).locator('summary').first().click();
    await own(lab).getByRole('button', { name: '왜?' }).click();
    await expect(lab.locator('[data-why]')).toContainText(
      '나를 사용자 1로 여겼어요. alg 허용 목록 검사를 꺼 뒀어요.',
    );

    // The address has it all: whoever opens it sees the same, and what was typed.
    await expect(page).toHaveURL(/own-signer=public-key/);
    await page.reload();
    await expect(lab).toHaveAttribute('data-live', '');
    await lab.getByRole('tab', { name: '판정표' }).click();
    await expect(own(lab)).toHaveAttribute('data-verdict', 'wrongly-accepted');
    await lab.getByRole('button', { name: '고치기', exact: true }).click();
    await expect(payload(lab)).toHaveValue(/"role": "ADMIN"/);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    await lab.getByRole('button', { name: '내 토큰 빼기' }).click();
    await expect(own(lab)).toHaveCount(0);
    await expect(page).toHaveURL(/\?signature=on/);
    await expect(page).not.toHaveURL(/own/);
    expect(trouble).toEqual([]);
  },
);

test('a token that expired 59 seconds ago is written with its distance, shown again, and undone', async ({
  page,
}) => {
  const lab = await openLab(page, '?time=on&leeway=60s&t=5s', LAB);
  await lab.locator('details[data-token="ordinary"] summary').first().click();
  await lab.locator('[data-begin="ordinary"]').click();
  await expect(lab.locator('[data-own-title]')).toBeFocused();
  await signer(lab, '발급자의 키').check();
  await lab.getByRole('spinbutton', { name: '만료(exp)까지의 거리, 초' }).fill('59');
  await lab.getByRole('combobox', { name: '만료(exp), 받기 전인지 뒤인지' }).selectOption('past');
  await expect(payload(lab)).toHaveValue(/"exp": 1767225562/);
  await expect(result(lab)).toContainText('받아들임. 모든 검사를 켜고');
  await lab.locator('[data-field="leeway"] input[type="number"]').fill('58');
  await expect(result(lab)).toContainText('오거부 (시간 검사)');
  // The very same token, sixteen seconds before: then it was still good.
  await own(lab).locator('summary').first().click();
  await own(lab).locator('[data-again="own"]').click();
  await expect(lab.locator('.verdicts-own > li')).toHaveCount(2);
  await expect(own(lab)).toHaveAttribute('data-verdict', 'accepted');
  await lab.getByRole('button', { name: '실행 취소' }).click();
  await expect(lab.locator('.verdicts-own > li')).toHaveCount(1);
});

test('what is no JSON is told at its character and kept, while keys are typed and none of them plays', async ({
  page,
}) => {
  const lab = await openLab(page, '?own=ordinary&aud=on', LAB);
  await lab.getByRole('button', { name: '고치기', exact: true }).click();
  const box = payload(lab);
  await box.fill('{"sub": "user-1",  n}');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  const notes = lab.locator('[data-field="own-payload"] .lab-json-notes');
  await expect(notes).toContainText('20번째 글자에서 JSON이 깨져요.');
  await notes.getByRole('button').click();
  expect(await box.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual(
    [19, 20],
  );
  // Keys of the player's own, typed: the place is picked out, so that they take it.
  await page.keyboard.type('"n": 1 ');
  await expect(box).toHaveValue('{"sub": "user-1",  "n": 1 }');
  await expect(lab.getByRole('button', { name: '재생' }).first()).toBeVisible();
  await expect(result(lab)).toContainText('거절 (대상(aud) 검사)');

  // Broken again, it waits through other changes and other views.
  await box.press('Control+End');
  await page.keyboard.type('!');
  await switchOf(lab, 'typ').click();
  await lab.getByRole('tab', { name: '기록' }).click();
  await lab.getByRole('tab', { name: '판정표' }).click();
  await expect(box).toHaveValue('{"sub": "user-1",  "n": 1 }!');
  await expectNoViolations(page, '.own', 'an editor with something wrong in it');
});

test('what an address says that is no JSON is left out and named', async ({ page }) => {
  const lab = await openLab(page, `?own=none&own-payload=${encodeURIComponent('{"a":1,}')}`, LAB);
  await expect(lab.locator('[data-notice]')).toContainText(
    'own-payload는 쓰지 않았어요. 8번째 글자에서 JSON이 깨져요.',
  );
  await expect(own(lab)).toHaveAttribute('data-verdict', 'wrongly-accepted');
});
