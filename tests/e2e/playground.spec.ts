import { expect, type Page, test } from '@playwright/test';
import { SAMPLE, SAMPLE_SECRET } from '../../src/playground/document.ts';
import { expectNoViolations } from './support/axe.ts';
import { listenForTrouble } from './support/trouble.ts';

/** RFC 7515 appendix A.1, valid until 1300819380. */
const A1 =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const A1_KEY = 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow';

async function open(page: Page, fields: Record<string, string> = {}): Promise<void> {
  const fragment = new URLSearchParams(fields).toString();
  await page.goto(`./playground/${fragment && `#${fragment}`}`);
  await expect(page.locator('[data-playground]')).toHaveAttribute('data-live', '');
}

// Narrower than where Monaco takes over: these speak of the textareas, playground-editor.spec.ts of the rest.
test.beforeEach(async ({ page, isMobile }) => {
  if (!isMobile) await page.setViewportSize({ width: 880, height: 1000 });
});

const verdict = (page: Page) => page.locator('#verdict');

test('an address carries token, key and time; changing it reads it anew @phone', async ({ page }) => {
  const trouble = listenForTrouble(page);
  await open(page, { token: A1, key: A1_KEY, keyEncoding: 'base64url', at: '1300819379' });
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URLSearchParams({ token: A1, key: A1_KEY, keyEncoding: 'base64url', at: '1300819380' }).toString(),
  );
  await expect(verdict(page)).toHaveAttribute('data-code', 'expired');
  await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-result', 'passed');
  await expect(page.locator('[data-check="time"]')).toHaveAttribute('data-result', 'failed');
  await expect(page.locator('[data-check="issuer"]')).toHaveAttribute('data-result', 'skipped');
  expect(trouble).toEqual([]);
});

test('until an address is judged the page shows no verdict, the example’s least of all', async ({ page }) => {
  // Nothing is ever judged: a key has no thumbprint.
  await page.addInitScript(() => {
    crypto.subtle.digest = () => new Promise<ArrayBuffer>(() => undefined);
  });
  await page.goto(`./playground/#${new URLSearchParams({ token: A1, key: A1_KEY }).toString()}`);
  await expect(verdict(page)).not.toHaveAttribute('data-verdict');
  await expect(verdict(page)).not.toHaveAttribute('data-code');
  await expect(page.locator('[data-check][data-result]')).toHaveCount(0);
});

test('the last of several addresses counts; back goes through them to the example', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = 'token=a.b.c&key=x&alg=HS1';
    location.hash = 'token=hello&key=x';
  });
  await expect(verdict(page)).toHaveAttribute('data-code', 'not-a-jws');
  await expect(verdict(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-notice]')).toBeEmpty();
  await page.goBack();
  await expect(page.locator('#pg-token')).toHaveValue('a.b.c');
  await expect(page.locator('[data-notice]')).toContainText('alg');
  await page.goBack();
  await expect(page.locator('#pg-token')).toHaveValue(SAMPLE.token);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
});

test('a token that is quoted whole stays within the page @phone', async ({ page }) => {
  const [header, payload, signature] = A1.split('.');
  await open(page, {
    token: JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
    key: A1_KEY,
    keyEncoding: 'base64url',
  });
  await expect(page.locator('[data-finding="jws-json-general"]')).toContainText(A1);
  const { clientWidth, scrollWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('nothing that has the focus hides behind the verdict, going back by keyboard @phone', async ({
  page,
}) => {
  await open(page, {
    token: A1,
    key: `{"keys":[${JSON.stringify({ kty: 'oct', kid: 'a', k: A1_KEY })}]}`,
    iss: 'me',
  });
  await page.getByRole('button', { name: '재어 보기' }).focus();
  const hidden: string[] = [];
  for (let pressed = 0; pressed < 45; pressed++) {
    await page.keyboard.press('Shift+Tab');
    const behind = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one?.closest('.pg')) return 'end';
      const { bottom } = document.querySelector('#verdict')!.getBoundingClientRect();
      const place = one.getBoundingClientRect();
      const above = one.closest('.pg-toolbar') !== null;
      return !above && place.bottom <= bottom ? `${one.id} ${one.textContent}` : '';
    });
    if (behind === 'end') break;
    if (behind !== '') hidden.push(behind);
  }
  expect(hidden).toEqual([]);
});

test('a value that can’t be used is named, the rest is read', async ({ page }) => {
  await open(page, { token: SAMPLE.token, key: SAMPLE_SECRET, alg: 'HS1' });
  await expect(page.locator('[data-notice]')).toContainText('alg');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  // What the address asked for is where the reader begins.
  await expect(page.getByRole('button', { name: '실행 취소' })).toBeDisabled();
});

test('a whole Authorization line is read, and what is wrong is said where it is wrong', async ({ page }) => {
  await open(page);
  const token = page.getByLabel('JWT 또는 Authorization 줄');
  await token.fill(`Authorization: Bearer ${SAMPLE.token}`);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await expect(page.locator('[data-finding="authorization-header"]')).toBeVisible();
  const broken = SAMPLE.token.replace('.', '*.');
  await token.fill(broken);
  const finding = page.locator('[data-finding="foreign-character"]');
  await finding.getByRole('button').click();
  expect(
    await token.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd)),
  ).toBe('*');
});

test('content is edited and signed anew; undo brings everything back @phone', async ({ page }) => {
  await open(page);
  const payload = page.getByLabel('페이로드 (payload)');
  const token = page.getByLabel('JWT 또는 Authorization 줄');
  await payload.fill('{"role":"ADMIN"}');
  await expect(token).not.toHaveValue(SAMPLE.token);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await payload.press('Control+z');
  await expect(token).toHaveValue(SAMPLE.token);
  await expect(payload).toHaveValue(/"USER"/);
  await page.getByRole('button', { name: '다시 실행' }).click();
  await expect(payload).toHaveValue(/"ADMIN"/);
  // Without the key the content can still be changed; the verdict tells.
  await page.getByLabel('PEM, JWK, JWKS 또는 비밀 키').fill('');
  await payload.fill('{"role":"ROOT"}');
  await expect(page.locator('#pg-unsigned')).toContainText('서명할 키가 없어서');
  await expect(verdict(page)).toHaveAttribute('data-code', 'key-missing');
});

test('names are added and dates set without an editor, and the token is signed anew @phone', async ({
  page,
}) => {
  await open(page, { token: A1, key: A1_KEY, keyEncoding: 'base64url' });
  await expect(verdict(page)).toHaveAttribute('data-code', 'expired');
  await page.getByLabel('exp의 날짜와 시각 바꾸기').fill('2099-12-31T23:59:59');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  const payload = page.getByLabel('페이로드 (payload)', { exact: true });
  await expect(payload).toHaveValue(/"exp": 4102412399\b/);

  const names = page.getByRole('group', { name: '페이로드에 더할 이름' });
  await names.getByRole('combobox').selectOption('aud');
  await expect(page.getByRole('status').filter({ hasText: '대상(audience)' })).toBeVisible();
  await names.getByRole('button', { name: '더하기' }).click();
  await expect(payload).toHaveValue(/"aud": ""/);
  await expect(names.getByRole('option', { name: 'aud' })).toHaveCount(0);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
});

test('who holds the secret forges; who holds the public key can’t @phone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '서버 2로 위조하기' }).click();
  await expect(page.getByLabel('페이로드 (payload)')).toHaveValue(/"ADMIN"/);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.getByRole('button', { name: 'RS256 예시' }).click();
  await expect(page.locator('.pg-held.is-public')).toHaveCount(3);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.getByRole('button', { name: '서버 2로 위조하기' }).click();
  await expect(verdict(page)).toHaveAttribute('data-code', 'alg-not-allowed');
});

test('every algorithm the browser has makes a key, signs and verifies', async ({ page }) => {
  await open(page);
  const algorithms = page.getByRole('combobox', { name: '새 키의 알고리즘' });
  for (const alg of ['HS384', 'PS256', 'ES512', 'EdDSA', 'ML-DSA-44']) {
    await algorithms.selectOption(alg);
    await page.getByRole('button', { name: '키 만들고 서명하기' }).click();
    await expect(page.getByLabel('헤더 (header)')).toHaveValue(new RegExp(`"alg": "${alg}"`));
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  }
  await page.getByRole('button', { name: '공개 키만 남기기' }).click();
  await expect(page.getByLabel('PEM, JWK, JWKS 또는 비밀 키')).toHaveValue(/BEGIN PUBLIC KEY/);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
});

test('a file dropped on a box is read into it', async ({ page }) => {
  await open(page);
  const key = page.getByLabel('PEM, JWK, JWKS 또는 비밀 키');
  await key.evaluate((box) => {
    const files = new DataTransfer();
    files.items.add(new File(['{"kty":"oct","k":"c2VjcmV0"}'], 'key.json'));
    box.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await expect(key).toHaveValue(/c2VjcmV0/);
  // Over the box it may not be let go of unless the usual is taken away; beside it the browser would open it in the page's place.
  for (const [target, types] of [
    [key, ['dragover']],
    [page.locator('h1'), ['dragover', 'drop']],
  ] as const)
    for (const type of types)
      expect(
        await target.evaluate((element, name) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['x'], 'key.pem'));
          return element.dispatchEvent(
            new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
          );
        }, type),
      ).toBe(false);
  await expect(page.locator('[data-finding="secret-common"]')).toBeVisible();
});

test('the browser measures itself, and stops when told to @phone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '재어 보기' }).click();
  await expect(page.locator('[data-speed="HS384"]')).toBeVisible();
  await page.getByRole('button', { name: '그만' }).click();
  await expect(page.getByRole('button', { name: '재어 보기' })).toBeEnabled();
  await expectNoViolations(page, '.pg-speed');
});

test('the clock can be moved past the end', async ({ page }) => {
  await open(page, { token: A1, key: A1_KEY, keyEncoding: 'base64url', at: '1300800000' });
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.getByRole('button', { name: '내일이라면?' }).click();
  await expect(verdict(page)).toHaveAttribute('data-code', 'expired');
});

test('nothing is asked of any network once the page is there, and it goes on without one', async ({
  page,
  context,
}) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'RS256 예시' }).click();
  await expect(page.locator('.pg-held.is-public')).toHaveCount(3);
  await page.getByLabel('JWT 또는 Authorization 줄').fill(A1);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'refused');
  expect(asked).toEqual([]);
});

test('axe finds nothing in what is refused, warned of and unreadable', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const states: Record<string, string>[] = [
    { token: `Bearer ${A1}`, key: 'secret', iss: 'me' },
    { token: 'eyJhbGciOiJub25lIn0.e30', key: '{"keys":[]}' },
  ];
  for (const fields of states) {
    await open(page, fields);
    await expectNoViolations(page, '.pg', JSON.stringify(fields));
    await page.goto('about:blank');
  }
  await open(page);
  await page.getByText('주소로 열기와 판정 코드').click();
  await expect(page.locator('.pg-reference dt', { hasText: 'audience-other' })).toBeVisible();
  await expectNoViolations(page, '.pg-reference');
});
