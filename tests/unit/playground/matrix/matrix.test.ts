import { describe, expect, test } from 'vitest';
import { ALGORITHMS, type AlgorithmName } from '../../../../src/jwt/algorithms.ts';
import { readAddress } from '../../../../src/playground/address.ts';
import { judge } from '../../../../src/playground/judge.ts';
import { formsOf, strangerOf, tokenOf } from './signers.ts';

const NOW = 1_800_000_000;
const CLAIMS = JSON.stringify({ sub: '서연', exp: NOW + 1 });

/** Opens the page at an address with these fields: the verdict, its code, and the result of each check. */
async function opened(fields: Readonly<Record<string, string>>) {
  const read = readAddress(`#${new URLSearchParams({ at: `${NOW}`, ...fields }).toString()}`)!;
  const { verdict } = await judge(read.doc, NOW);
  const results = Object.fromEntries(verdict.checks.map(({ name, result }) => [name, result]));
  return { verdict: verdict.verdict, code: verdict.code, results };
}

/** What a key decides that names no algorithm itself. */
function defaultOf(alg: AlgorithmName): string {
  if (alg.startsWith('HS')) return 'HS256';
  return /^[RP]S/.test(alg) ? 'RS256' : alg;
}

const rows = ALGORITHMS.flatMap(({ name: alg }) =>
  formsOf(alg).map((form) => [alg, form.form, form] as const),
);

describe('every algorithm with a key in every form, signed by another library', () => {
  test.each(rows)('%s, %s', async (alg, _, { fields, signer, says }) => {
    const token = tokenOf({ alg, kid: 'mine' } as { alg: string }, CLAIMS, signer);
    expect(await opened({ token, ...fields, alg })).toMatchObject({ verdict: 'accepted', code: 'accepted' });

    // Without a rule the key decides, and the header doesn't.
    const decided = says ?? defaultOf(alg);
    const code = decided === alg ? 'accepted' : 'alg-not-allowed';
    expect(await opened({ token, ...fields })).toMatchObject({ code });

    const [header, payload, signature = ''] = token.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    bytes[bytes.length >> 1]! ^= 1;
    const forged = `${header}.${payload}.${bytes.toString('base64url')}`;
    expect(await opened({ token: forged, ...fields, alg })).toMatchObject({ code: 'signature-wrong' });
  });
});

describe.each(ALGORITHMS.map(({ name }) => name))('%s', (alg) => {
  const [{ fields, signer }] = formsOf(alg) as [ReturnType<typeof formsOf>[number]];
  const token = tokenOf({ alg }, CLAIMS, signer);
  const [header, payload, signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const signed = (part: string, mac = bytes) => `${part}.${mac.toString('base64url')}`;
  const other = Buffer.from(JSON.stringify({ sub: '서연', exp: NOW + 2 })).toString('base64url');
  const renamed = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');

  test.each([
    ['another payload', signed(`${header}.${other}`)],
    ['another header', signed(`${renamed}.${payload}`)],
    ['a byte less', signed(`${header}.${payload}`, bytes.subarray(0, -1))],
    ['a byte more', signed(`${header}.${payload}`, Buffer.concat([bytes, Buffer.of(0)]))],
    ['zeros', signed(`${header}.${payload}`, Buffer.alloc(bytes.length))],
  ])('%s under the signature is refused', async (_, changed) => {
    expect(await opened({ token: changed, ...fields, alg })).toMatchObject({ code: 'signature-wrong' });
  });

  test('a key of the same kind that didn’t sign it is refused', async () => {
    expect(await opened({ token, ...strangerOf(alg), alg })).toMatchObject({ code: 'signature-wrong' });
  });

  test('no other algorithm is let in by this header', async () => {
    for (const { name } of ALGORITHMS)
      if (name !== alg)
        expect((await opened({ token, ...fields, alg: name })).code).toMatch(
          /^alg-(not-allowed|other-name)$/,
        );
  });

  test.each(['', 'hello', '[1]', '3', '{"a":'])(
    'the signature over %j is checked, which is no claims set',
    async (text) => {
      const odd = tokenOf({ alg }, text, signer);
      const right = await opened({ token: odd, ...fields, alg });
      expect(right).toMatchObject({
        code: 'payload-not-json',
        results: { signature: 'passed', time: 'skipped' },
      });
      const wrong = await opened({ token: odd, ...strangerOf(alg), alg });
      expect(wrong).toMatchObject({ code: 'payload-not-json', results: { signature: 'failed' } });
    },
  );

  test('the signature is checked although the time is over', async () => {
    const late = await opened({ token, ...fields, alg, at: `${NOW + 1}` });
    expect(late).toMatchObject({ code: 'expired', results: { signature: 'passed', time: 'failed' } });
  });
});
