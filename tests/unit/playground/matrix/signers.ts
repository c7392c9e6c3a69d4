import crypto, { type KeyObject } from 'node:crypto';
import type { AlgorithmName } from '../../../../src/jwt/algorithms.ts';
import { certificateOf } from './certificate.ts';

/** Text fields of an address that hold a key. */
export interface KeyFields {
  readonly key: string;
  readonly keyEncoding?: string;
}

/** A key in one of the forms a reader may paste, and what signs for it. */
export interface KeyForm {
  readonly form: string;
  readonly fields: KeyFields;
  readonly signer: KeyObject;
  /** the algorithm the text itself names, if any */
  readonly says?: AlgorithmName;
}

const CURVES: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };
const made = new Map<string, crypto.KeyPairKeyObjectResult>();

function kindOf(alg: string): string {
  return /^[RP]S/.test(alg) ? 'rsa' : /^Ed/.test(alg) ? 'ed25519' : alg.toLowerCase();
}

/** One pair for each kind of key, whichever algorithms it serves. */
function pairFor(alg: string): crypto.KeyPairKeyObjectResult {
  const kind = kindOf(alg);
  const pair = made.get(kind) ?? newPair(alg, kind);
  made.set(kind, pair);
  return pair;
}

function newPair(alg: string, kind: string): crypto.KeyPairKeyObjectResult {
  if (kind === 'rsa') return crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  const namedCurve = CURVES[alg];
  if (namedCurve) return crypto.generateKeyPairSync('ec', { namedCurve });
  return crypto.generateKeyPairSync(kind as 'ed25519');
}

const strangers = new Map<string, KeyFields>();

/** A public key of the same kind as an algorithm's, and another one. */
export function strangerOf(alg: AlgorithmName): KeyFields {
  if (alg.startsWith('HS')) return { key: crypto.randomBytes(64).toString('hex'), keyEncoding: 'hex' };
  const kind = kindOf(alg);
  const fields = strangers.get(kind) ?? {
    key: JSON.stringify(newPair(alg, kind).publicKey.export({ format: 'jwk' })),
  };
  strangers.set(kind, fields);
  return fields;
}

/** A key for the algorithm in every form that the page reads. */
export function formsOf(alg: AlgorithmName): readonly KeyForm[] {
  return alg.startsWith('HS') ? secretForms(alg) : pairForms(alg);
}

function secretForms(alg: AlgorithmName): readonly KeyForm[] {
  const bytes = crypto.createHash('sha512').update(alg).digest();
  const words = '소금과 설탕과 밀가루와 물을 넣고 오래오래 저어 주세요.';
  const of = (form: string, secret: Uint8Array, fields: KeyFields, says?: AlgorithmName): KeyForm => ({
    form,
    fields,
    signer: crypto.createSecretKey(secret),
    ...(says ? { says } : {}),
  });
  const jwk = { kty: 'oct', k: bytes.toString('base64url') };
  return [
    of('text', Buffer.from(words), { key: words }),
    of('text, said to be', Buffer.from(words), { key: words, keyEncoding: 'utf8' }),
    // The same digits are other bytes: which is a matter of choice, never of looks.
    of('text of hex digits', Buffer.from(bytes.toString('hex')), { key: bytes.toString('hex') }),
    of('hex', bytes, { key: bytes.toString('hex').toUpperCase(), keyEncoding: 'hex' }),
    of('base64url', bytes, { key: bytes.toString('base64url'), keyEncoding: 'base64url' }),
    of('JWK', bytes, { key: JSON.stringify(jwk), keyEncoding: 'hex' }),
    of('JWK with alg', bytes, { key: JSON.stringify({ ...jwk, alg }) }, alg),
    of('JWKS', bytes, { key: JSON.stringify({ keys: [jwk] }) }),
  ];
}

function pairForms(alg: AlgorithmName): readonly KeyForm[] {
  const { publicKey, privateKey } = pairFor(alg);
  const jwk = publicKey.export({ format: 'jwk' });
  const spki = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const other = newPair('ES256', 'es256').publicKey.export({ format: 'jwk' });
  const text = (value: object) => JSON.stringify(value, undefined, 2);
  // Of the key types of ML-DSA the JWK itself names the algorithm.
  const own = alg.startsWith('ML-') ? alg : undefined;
  const of = (form: string, key: string, says?: AlgorithmName): KeyForm => ({
    form,
    fields: { key },
    signer: privateKey,
    ...(says ? { says } : {}),
  });
  return [
    of('SPKI', spki, own),
    of('SPKI in one line', spki.replaceAll('\n', '\\n'), own),
    { ...of('SPKI, whatever a secret would be', spki, own), fields: { key: spki, keyEncoding: 'hex' } },
    of('PKCS#8', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), own),
    of('certificate', certificateOf(publicKey.export({ format: 'der', type: 'spki' })), own),
    of('JWK', text(jwk), own),
    of('private JWK', text(privateKey.export({ format: 'jwk' })), own),
    of('JWK with alg', text({ ...jwk, alg, use: 'sig' }), alg),
    of(
      'JWKS, by kid',
      text({
        keys: [
          { ...other, kid: 'other' },
          { ...jwk, kid: 'mine' },
        ],
      }),
      own,
    ),
    of('JWKS of one', text({ keys: [jwk] }), own),
  ];
}

/** A token in compact serialisation, made without any code of this site. */
export function tokenOf(header: { readonly alg: string }, payload: string, signer: KeyObject): string {
  const input = [JSON.stringify(header), payload].map((part) => Buffer.from(part).toString('base64url'));
  return [...input, signatureOf(header.alg, input.join('.'), signer).toString('base64url')].join('.');
}

function signatureOf(alg: string, input: string, key: KeyObject): Buffer {
  const data = Buffer.from(input);
  const hash = `sha${alg.slice(-3)}`;
  switch (alg.slice(0, 2)) {
    case 'HS':
      return crypto.createHmac(hash, key).update(data).digest();
    case 'RS':
      return crypto.sign(hash, data, key);
    case 'PS':
      return crypto.sign(hash, data, {
        key,
        padding: crypto.constants.RSA_PKCS1_PSS_PADDING,
        saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST,
      });
    case 'ES':
      return crypto.sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
    default:
      return crypto.sign(null, data, key);
  }
}
