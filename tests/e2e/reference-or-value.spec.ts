import { expect, type Locator, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { choose, openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const LAB = 'reference-or-value';

const measured = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();

/** Expects so many logins lost and kept after a fault. */
async function expectOutcome(
  lab: Locator,
  fault: string,
  [lost, kept]: readonly [number, number],
): Promise<void> {
  await expect(measured(lab, `${fault}.lost`)).toHaveAttribute('data-measured', String(lost));
  await expect(measured(lab, `${fault}.kept`)).toHaveAttribute('data-measured', String(kept));
}

test(
  'a reader’s way: the store wiped, then the key changed, under each of the four kinds; what can be read; a role taken',
  { tag: '@phone' },
  async ({ page }) => {
    const trouble = listenForTrouble(page);
    const lab = await openLab(page, '?t=10s', LAB);
    await lab.getByRole('button', { name: '저장소 통째로 지우기' }).click();
    await expectOutcome(lab, 'wiped', [4, 0]);
    await expect(page).toHaveURL(/fault=wipe(:|%3A)store/);
    const scrub = lab.getByRole('slider', { name: '시간' });
    await scrub.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
    await lab.getByRole('button', { name: '서명 키 바꾸기' }).click();
    await expectOutcome(lab, 'keyChanged', [0, 4]);
    await expect(lab.getByRole('button', { name: '서명 키 바꾸기' })).toBeDisabled();
    for (const [word, wiped, keyChanged] of [
      ['불투명 토큰', [4, 0], [0, 4]],
      ['JWT', [0, 4], [4, 0]],
      ['서명 쿠키 세션', [0, 4], [4, 0]],
    ] as const) {
      await choose(lab, 'credential', word);
      await expectOutcome(lab, 'wiped', wiped);
      await expectOutcome(lab, 'keyChanged', keyChanged);
    }

    // What must never lie where others can read it is warned of.
    await choose(lab, 'contents', '주민등록번호');
    await expect(lab.locator('.lab-note')).toContainText('Base64URL은 암호화가 아니에요');
    await choose(lab, 'credential', '세션 ID');
    await expect(lab.locator('.lab-note')).not.toContainText('주민등록번호');

    await lab.getByRole('button', { name: '사용자 1의 역할 낮추기' }).click();
    await expect(measured(lab, 'staleRole.requests')).toHaveAttribute('data-measured', '0');
    await choose(lab, 'credential', '서명 쿠키 세션');
    await expect(measured(lab, 'staleRole.open')).toHaveAttribute('data-formula', /^\d/);
    expect(trouble).toEqual([]);
  },
);

test('what a browser holds and what a message carries can be read, and 왜? names the fault', async ({
  page,
}) => {
  // One user who signs in at the first click; the second request is on its way at the moment shown.
  const one = 'users=1&rate=0.01&duration=20s&latency=500ms&action=read:user-1@1s&action=read:user-1@9s';
  let lab = await openLab(page, `?credential=jwt&contents=resident-number&${one}&t=9.3s`, LAB);
  await lab.locator('[data-message]', { hasText: 'GET /cart' }).first().click();
  const details = lab.locator('[data-message-details]');
  await expect(details).toContainText('Authorization: Bearer ey');
  await expect(details).toContainText('누구나 읽을 수 있는 내용: 이름 김하나');
  await expect(details).toContainText('resident_number');

  lab = await openLab(
    page,
    `?credential=signed-cookie&${one}&fault=rotate:service@8s&t=9.8s&pick=user-1&tab=holdings`,
    LAB,
  );
  await expect(lab).toContainText('누구나 풀어 읽을 수 있어요. 이름 김하나, 역할 ADMIN, 장바구니 0개');
  await lab.getByRole('tab', { name: '메시지' }).click();
  await lab.locator('[data-message]', { hasText: '401' }).first().click();
  await lab.locator('[data-message-details] .lab-why').click();
  await expect(lab).toContainText('서버의 키가 바뀌었어요.');
});

test('axe finds nothing in any state of the lab', async ({ page }) => {
  const lab = await openLab(
    page,
    '?credential=jwt&contents=resident-number&fault=rotate:service@8s&fault=alter:user-2@12s',
    LAB,
  );
  const check = (state: string) => expectNoViolations(page, '.lab', state);
  for (const more of await lab.locator('details > summary').all()) await more.click();
  await check('a token refused, all opened');
  await choose(lab, 'credential', '불투명 토큰');
  await lab.locator('[data-actor="store"]').filter({ visible: true }).first().click();
  await check('what the store holds');
});

test(
  'on a narrow screen nothing lies beside the page, and everything can be reached',
  { tag: '@phone' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const lab = await openLab(page, '?credential=opaque&users=12', LAB);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
    for (const word of ['세션 ID', '불투명 토큰', 'JWT', '서명 쿠키 세션']) {
      const box = await lab.locator('[data-field="credential"] label', { hasText: word }).boundingBox();
      expect(box!.height, word).toBeGreaterThanOrEqual(44);
    }
  },
);
