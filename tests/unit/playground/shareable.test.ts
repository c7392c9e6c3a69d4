import { describe, expect, test } from 'vitest';
import { publicOf, toPem } from '../../../src/jwt/keys/export-key.ts';
import { generateKey } from '../../../src/jwt/keys/generate-key.ts';
import { EMPTY, SAMPLE } from '../../../src/playground/document.ts';
import { judge } from '../../../src/playground/judge.ts';
import { shareable } from '../../../src/playground/shareable.ts';
import { EC_CERTIFICATE } from '../jwt/keys/fixtures.ts';

const pair = await generateKey('ES256');
const open = pair.public!;
const closed = pair.private;
const other = (await generateKey('ES256')).private;
const oct = { kty: 'oct', k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ' };
const openPem = (await toPem(open))!;
const closedPem = (await toPem(closed))!;
const set = (...keys: readonly object[]) => JSON.stringify({ keys });
/** What nobody may find in a link. */
const SECRETS = [closed.d!, other.d!, oct.k, closedPem.split('\n')[1]!, 'hunter2'];

const shared = async (key: string, token = SAMPLE.token) =>
  shareable(await judge({ ...EMPTY, token, key }, 0));

describe('what of a key goes round with a link', () => {
  test.each([
    ['a public JWK', JSON.stringify(open)],
    ['a public PEM', openPem],
    ['a certificate', EC_CERTIFICATE],
    ['public keys only', set(open, publicOf(other)!)],
    ['nothing', ''],
  ])('%s goes as it stands', async (_, key) => {
    expect(await shared(key)).toMatchObject({ keepsKey: false, doc: { key } });
  });

  test.each([
    ['a private JWK', JSON.stringify(closed), [open]],
    ['a private PEM', closedPem, [open]],
    ['a set with a private key', set(open, other), [open, publicOf(other)]],
    ['a set with a secret', set(oct, open), [open]],
    // The public key is picked; the other ones stand in the same box all the same.
    ['a set with a key that can’t be read', set(open, { ...other, x: '*' }), [open]],
    ['a certificate with its private key behind it', `${EC_CERTIFICATE}\n${closedPem}`, undefined],
  ])('%s goes with its public halves', async (_, key, halves) => {
    const { doc, keepsKey } = await shared(key);
    expect(keepsKey).toBe(true);
    for (const secret of SECRETS) expect(doc.key).not.toContain(secret);
    const read = JSON.parse(doc.key) as { readonly keys?: readonly object[] };
    if (halves) expect(read.keys ?? [read]).toMatchObject(halves.map((half) => ({ x: half!.x, y: half!.y })));
  });

  test.each([
    ['a secret', 'hunter2-hunter2'],
    ['a secret as JWK', JSON.stringify(oct)],
    ['secrets as JWKS', set(oct)],
    ['JSON that is no key', '{"password":"hunter2"}'],
    ['a private key that is broken', JSON.stringify({ ...closed, x: '*' })],
    ['a private key in a form that isn’t read', closedPem.replaceAll('PRIVATE', 'EC PRIVATE')],
  ])('%s stays behind', async (_, key) => {
    expect(await shared(key)).toMatchObject({ keepsKey: true, doc: { key: '' } });
  });
});

test('of a line that was pasted only the token goes', async () => {
  const line = `Cookie: session=hunter2; token=${SAMPLE.token}; remember=hunter2`;
  expect((await shared('', line)).doc.token).toBe(SAMPLE.token);
  const request = `GET / HTTP/1.1\nAuthorization: Bearer ${SAMPLE.token}\nCookie: session=hunter2\n\n`;
  expect((await shared('', request)).doc.token).toBe(SAMPLE.token);
  // What is wrong within it is for those to see who open the link.
  const broken = `${SAMPLE.token.slice(0, 20)}\n${SAMPLE.token.slice(20)}*`;
  expect((await shared('', ` ${broken}`)).doc.token).toBe(broken);
  expect((await shared('', 'hello')).doc.token).toBe('hello');
});
