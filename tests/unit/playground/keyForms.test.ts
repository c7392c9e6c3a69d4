import { expect, test } from 'vitest';
import { ALGORITHMS } from '../../../src/jwt/algorithms.ts';
import { generateKey } from '../../../src/jwt/keys/generate-key.ts';
import { readKey } from '../../../src/jwt/keys/read-key.ts';
import { asForm, lostAlgorithm } from '../../../src/playground/keyForms.ts';
import { EMPTY } from '../../../src/playground/document.ts';
import { judge } from '../../../src/playground/judge.ts';
import { sign } from '../../../src/jwt/sign.ts';

test.each(ALGORITHMS.map(({ name }) => name))(
  'a %s token that is accepted stays so, in whatever form its key is written',
  async (alg) => {
    const made = await generateKey(alg);
    const token = await sign(JSON.stringify({ alg, kid: made.private.kid }), '{}', made.private);
    const codeOf = async (key: string, pinned?: typeof alg) =>
      (await judge({ ...EMPTY, token, key, alg: pinned }, 0)).verdict.code;
    for (const half of [made.private, made.public])
      for (const form of ['pem', 'jwk', 'jwks', 'public'] as const) {
        const [key] = half ? (await readKey(JSON.stringify(half))).keys : [];
        const text = key && (await asForm(key, form));
        if (text !== undefined) expect(await codeOf(text, lostAlgorithm(key!, form))).toBe('accepted');
      }
  },
);
