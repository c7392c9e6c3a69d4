import { CompactSign, compactVerify, importJWK } from 'jose';
import type { AlgorithmName } from '../jwt/algorithms.ts';
import { generateKey } from '../jwt/keys/generate-key.ts';

/** How fast this browser is with an algorithm, operations a second. */
export interface Speed {
  readonly alg: AlgorithmName;
  readonly sign: number;
  readonly verify: number;
}

/** How long each kind of operation is measured, ms. */
const LENGTH = 120;

/** The claims that are signed: as many bytes as an access token's. */
const CLAIMS = new TextEncoder().encode(
  JSON.stringify({
    iss: 'https://issuer.example',
    sub: 'user-3',
    aud: 'https://api.example',
    exp: 4_102_444_800,
  }),
);

/** Signs and verifies with a new key for a while, one after the other as a server would for one connection. Rejects where the browser lacks the algorithm. */
export async function measureSpeed(alg: AlgorithmName): Promise<Speed> {
  const made = await generateKey(alg);
  const signer = await importJWK(made.private, alg);
  const verifier = await importJWK(made.public ?? made.private, alg);
  const sign = () => new CompactSign(CLAIMS).setProtectedHeader({ alg }).sign(signer);
  const token = await sign();
  const verify = () => compactVerify(token, verifier, { algorithms: [alg] });
  return { alg, sign: await rateOf(sign), verify: await rateOf(verify) };
}

/** How often a second an operation ends; the first times, in which the engine warms up, don't count. */
async function rateOf(operation: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 3; i++) await operation();
  const start = performance.now();
  let count = 0;
  let passed = 0;
  do {
    await operation();
    count++;
    passed = performance.now() - start;
  } while (passed < LENGTH);
  return (count / passed) * 1000;
}
