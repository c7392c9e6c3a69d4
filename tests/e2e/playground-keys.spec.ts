import { expect, type Page, test } from '@playwright/test';
import { SAMPLE } from '../../src/playground/document.ts';
import examples from '../fixtures/rfc7520.json' with { type: 'json' };
import { EC_CERTIFICATE, EC_CERTIFICATE_KEY } from '../unit/jwt/keys/fixtures.ts';

const JWKS = JSON.stringify({ keys: Object.values(examples.keys) });
/** Section 4.5 shows a token without its payload. */
const whole = examples.compact.filter(({ section }) => section !== '4.5');

test.use({ viewport: { width: 880, height: 1000 } });

const verdict = (page: Page) => page.locator('#verdict');
const fragment = (fields: Record<string, string>) => `#${new URLSearchParams(fields).toString()}`;

async function open(page: Page, fields: Record<string, string>): Promise<void> {
  await page.goto(`./playground/${fragment(fields)}`);
  await expect(page.locator('[data-playground]')).toHaveAttribute('data-live', '');
}

test('the examples of RFC 7520 section 4: each key is picked from the set by its `kid`, each signature holds', async ({
  page,
}) => {
  await open(page, { token: SAMPLE.token });
  for (const { token, alg, section } of whole) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      fragment({ token, key: JWKS, alg }),
    );
    await expect(page.locator('#pg-token'), section).toHaveValue(token);
    // They carry a sentence, not claims; what can be checked is checked.
    await expect(verdict(page)).toHaveAttribute('data-code', 'payload-not-json');
    for (const check of ['algorithm', 'key', 'signature'])
      await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute('data-result', 'passed');
  }
});

test('a set without the named key: which it has is told', async ({ page }) => {
  const [{ token, alg, key }] = whole as [(typeof whole)[number]];
  const others = Object.entries(examples.keys).flatMap(([name, jwk]) =>
    name === key ? [] : [{ ...jwk, kid: `다른-${name}` }],
  );
  await open(page, { token, alg, key: JSON.stringify({ keys: others }) });
  await expect(page.locator('[data-check="key"]')).toContainText(others[0]!.kid);
  await expect(verdict(page)).not.toHaveAttribute('data-verdict', 'accepted');
});

test('a link carries the public keys of a set and no secret, unless it is asked to', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [{ token, alg, key }] = whole as [(typeof whole)[number]];
  await open(page, { token, alg, key: JWKS });
  const picked = page.locator('[data-key-set] [data-picked]');
  await expect(picked).toContainText(examples.keys[key as keyof typeof examples.keys].kid);
  const link = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('[data-notice]')).toContainText('링크를 복사했어요');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return new URLSearchParams(new URL(text).hash.slice(1));
  };
  const secrets = Object.values(examples.keys).flatMap((jwk) =>
    'k' in jwk ? [jwk.k] : 'd' in jwk ? [jwk.d] : [],
  );
  const shared = (await link('링크 복사')).get('key') ?? '';
  expect(shared).toContain('"RSA"');
  for (const secret of secrets) expect(shared).not.toContain(secret);
  expect((await link('비밀 키까지 링크로 복사')).get('key')).toBe(JWKS);
});

test('a private key is warned of; its public half alone verifies the same, whatever the algorithm', async ({
  page,
}) => {
  await open(page, { token: SAMPLE.token });
  await page.getByRole('combobox', { name: '새 키의 알고리즘' }).selectOption('PS384');
  await page.getByRole('button', { name: '키 만들고 서명하기' }).click();
  const warning = page.locator('[data-finding="private-key-at-verifier"]');
  await expect(warning).toBeVisible();
  await page.getByRole('button', { name: '공개 키만 남기기' }).click();
  await expect(page.locator('[data-key-summary]')).toContainText('공개 키');
  await expect(warning).toHaveCount(0);
  await expect(page.locator('[data-notice]')).toContainText('PS384');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
});

test('a certificate is read for its public key, which can be had by itself', async ({ page }) => {
  await open(page, { token: SAMPLE.token, key: EC_CERTIFICATE });
  await expect(page.locator('[data-key-summary]')).toContainText('공개 키');
  await page.getByRole('button', { name: 'PEM으로' }).click();
  const key = page.getByLabel('PEM, JWK, JWKS 또는 비밀 키');
  await expect(key).toHaveValue(new RegExp(`^${EC_CERTIFICATE_KEY.replace(/[+/]/g, '\\$&')}\\s*$`));
});

test('what the browser lacks can’t be chosen, and why is said', async ({ page }) => {
  await page.addInitScript(() => {
    const { subtle } = crypto;
    const generateKey = subtle.generateKey.bind(subtle) as (...asked: unknown[]) => Promise<CryptoKeyPair>;
    subtle.generateKey = ((algorithm: { name: string }, ...rest: unknown[]) =>
      algorithm.name.startsWith('ML-DSA')
        ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
        : generateKey(algorithm, ...rest)) as typeof subtle.generateKey;
  });
  await open(page, {});
  await expect(page.locator('[data-missing-algorithms]')).toContainText('ML-DSA-44, ML-DSA-65, ML-DSA-87');
  for (const list of ['새 키의 알고리즘', '허용할 알고리즘']) {
    const options = page.getByRole('combobox', { name: list }).getByRole('option');
    await expect(options.filter({ hasText: '이 브라우저에 없어요' })).toHaveText(
      ['44', '65', '87'].map((size) => `ML-DSA-${size} (이 브라우저에 없어요)`),
    );
    await expect(options.filter({ hasText: 'HS256' })).toBeEnabled();
  }
});
