import crypto from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedOnly } from '../../../../src/jwt/keys/der.ts';
import { readKey } from '../../../../src/jwt/keys/read-key.ts';
import {
  EC_CERTIFICATE,
  EC_CERTIFICATE_KEY,
  OTHER_KEYS,
  RSA_1024,
  RSA_CERTIFICATE,
  RSA_CERTIFICATE_KEY,
  SECP256K1,
} from './fixtures.ts';

const EC = EC_CERTIFICATE_KEY;
const ecJwk = (await readKey(EC)).keys[0]!.jwk;
const block = (label: string, body = 'MIIB') => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`;

describe('an ML-DSA key with its seed and what was expanded from it', () => {
  test.each(['ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'] as const)('%s has its seed taken out', async (type) => {
    const { publicKey, privateKey } = crypto.generateKeyPairSync(type as 'ed25519');
    const both = privateKey.export({ format: 'der', type: 'pkcs8' });
    const seed = seedOnly(both)!;
    // Version, algorithm and 32 bytes: RFC 9881 section 6.
    expect(seed).toHaveLength(54);
    const pem = block('PRIVATE KEY', Buffer.from(seed).toString('base64'));
    const { pub } = publicKey.export({ format: 'jwk' }) as { readonly pub: string };
    expect((await readKey(pem)).keys).toMatchObject([{ kind: 'private', jwk: { kty: 'AKP', pub } }]);
    expect(seedOnly(seed)).toBeUndefined();
  });

  test('no other key has one, and no other bytes', () => {
    const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { privateKey: ed25519 } = crypto.generateKeyPairSync('ed25519');
    for (const key of [privateKey, ed25519])
      expect(seedOnly(key.export({ format: 'der', type: 'pkcs8' }))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => seedOnly(bytes) === undefined));
  });
});

describe('reading PEM', () => {
  test.each([
    ['RSA', RSA_CERTIFICATE, RSA_CERTIFICATE_KEY, { kty: 'RSA' }, 2048],
    ['EC', EC_CERTIFICATE, EC_CERTIFICATE_KEY, { kty: 'EC', crv: 'P-256' }, 256],
  ])('a certificate gives the %s key that openssl finds in it', async (_, certificate, spki, is, bits) => {
    const fromCertificate = await readKey(certificate);
    const fromKey = await readKey(spki);
    expect(fromCertificate).toMatchObject({ form: 'certificate', findings: [] });
    expect(fromKey).toMatchObject({ form: 'pem-public', findings: [] });
    expect(fromCertificate.keys).toEqual(fromKey.keys);
    expect(fromKey.keys).toMatchObject([{ jwk: is, kind: 'public', bits }]);
  });

  test('a short RSA key is read with its length', async () => {
    expect((await readKey(RSA_1024)).keys).toMatchObject([{ bits: 1024 }]);
  });

  test.each([
    ['CRLF', EC.replaceAll('\n', '\r\n')],
    ['no line breaks in its base64', EC.replace(/(?<=[^-])\n(?=[^-])/g, '')],
    ['indentation', EC.replaceAll('\n', '\n    ')],
    ['text around it', `Key of the issuer:\n\n${EC}\n\nThat was it. 열쇠`],
    ['no padding', EC.replace('==', '')],
    ['a curve in front', `${block('EC PARAMETERS', 'BggqhkjOPQMBBw==')}\n${EC}`],
  ])('PEM with %s is read all the same', async (_, text) => {
    expect(await readKey(text)).toMatchObject({
      form: 'pem-public',
      keys: [{ jwk: ecJwk }],
      findings: [],
    });
  });

  test.each([
    ['\\n', 4, 2],
    ['\\r\\n', 4, 4],
    ['\\\\n', 4, 3],
  ])('line breaks written as %s are read, with a note at the first', async (escape, count, length) => {
    const text = `KEY="${EC.replaceAll('\n', escape)}"`;
    const reading = await readKey(text);
    expect(reading.keys).toMatchObject([{ jwk: ecJwk }]);
    expect(reading.findings).toEqual([
      {
        code: 'pem-escaped-newlines',
        severity: 'note',
        at: text.indexOf(escape),
        length,
        facts: { count: count - 1 },
      },
    ]);
  });

  test('a private key in the JSON of a service account is found', async () => {
    const text = JSON.stringify({ type: 'service_account', public_key: EC });
    const reading = await readKey(text);
    expect(reading).toMatchObject({ form: 'pem-public', keys: [{ jwk: ecJwk }] });
    expect(reading.findings.map(({ code }) => code)).toEqual(['pem-escaped-newlines']);
  });

  test.each([
    ['!', 1],
    ['-', 1],
    ['=', 1],
    ['é', 1],
    ['😀', 2],
  ])('%s in the base64 is an error at its place', async (character, length) => {
    const at = EC.indexOf('CAQYIK');
    const { keys, findings, form } = await readKey(EC.slice(0, at) + character + EC.slice(at));
    expect({ keys, form }).toEqual({ keys: [], form: 'pem-public' });
    // Padding isn't wrong itself: what comes behind it is.
    const wrong = character === '=' ? { at: at + 1, character: 'C' } : { at, character };
    expect(findings).toEqual([
      {
        code: 'pem-character',
        severity: 'error',
        at: wrong.at,
        length,
        facts: { character: wrong.character },
      },
    ]);
  });

  test('a line that is missing shows where the block ends', async () => {
    const lines = RSA_CERTIFICATE_KEY.split('\n');
    const text = lines.toSpliced(5, 1).join('\n');
    expect((await readKey(text)).findings).toEqual([
      {
        code: 'pem-incomplete',
        severity: 'error',
        at: text.indexOf('-----END'),
        length: 0,
        facts: { bytes: 246, expected: 294 },
      },
    ]);
  });

  test.each([
    ['nothing', '', { bytes: 0 }],
    ['half a byte', 'MIIBI', { bytes: 3 }],
  ])('a block with %s in it is incomplete', async (_, body, facts) => {
    const text = block('PUBLIC KEY', body);
    expect((await readKey(text)).findings).toEqual([
      { code: 'pem-incomplete', severity: 'error', at: text.indexOf('-----END'), length: 0, facts },
    ]);
  });

  test.each([
    ['RSA PRIVATE KEY', 'pem-private', 'pem-pkcs1'],
    ['RSA PUBLIC KEY', 'pem-public', 'pem-pkcs1'],
    ['EC PRIVATE KEY', 'pem-private', 'pem-sec1'],
    ['ENCRYPTED PRIVATE KEY', 'pem-private', 'pem-encrypted'],
    ['OPENSSH PRIVATE KEY', 'unreadable', 'pem-label-unknown'],
    ['EC PARAMETERS', 'unreadable', 'pem-label-unknown'],
  ])('%s is named, not read', async (label, form, code) => {
    expect(await readKey(`# key\n${block(label)}`)).toEqual({
      form,
      keys: [],
      findings: [
        { code, severity: 'error', at: 6, length: `-----BEGIN ${label}-----`.length, facts: { label } },
      ],
    });
  });

  test('a PKCS#1 key with a passphrase is named as encrypted', async () => {
    const text = block('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nMIIB');
    expect((await readKey(text)).findings).toMatchObject([{ code: 'pem-encrypted' }]);
  });

  test('a block without an end is reported where it should have been', async () => {
    const text = EC.slice(0, EC.indexOf('-----END'));
    expect(await readKey(text)).toEqual({
      form: 'pem-public',
      keys: [],
      findings: [
        {
          code: 'pem-end-missing',
          severity: 'error',
          at: text.length,
          length: 0,
          facts: { label: 'PUBLIC KEY' },
        },
      ],
    });
  });

  test('an end of another kind is reported at its line', async () => {
    const end = '-----END PRIVATE KEY-----';
    const text = EC.replace('-----END PUBLIC KEY-----', end);
    expect((await readKey(text)).findings).toMatchObject([
      { code: 'pem-end-missing', at: text.indexOf(end), length: end.length },
    ]);
  });

  test.each([
    ['a curve that no algorithm here uses', SECP256K1],
    ['DER that is no key', block('PUBLIC KEY', 'MAMCAQA=')],
    ['a certificate that is none', block('CERTIFICATE', 'MAMCAQA=')],
  ])('%s is unusable as a whole block', async (_, text) => {
    expect((await readKey(` ${text}\n`)).findings).toMatchObject([
      { code: 'pem-unusable', severity: 'error', at: 1, length: text.length },
    ]);
  });

  test.each(OTHER_KEYS)('a key for %s is named by its OID %s', async (name, oid, text) => {
    const label = /BEGIN ([A-Z ]+)-/.exec(text)![1];
    expect((await readKey(text)).findings).toEqual([
      { code: 'pem-unusable', severity: 'error', at: 0, length: text.length, facts: { label, oid, name } },
    ]);
  });

  test('an OID nobody here knows is told as it is, and none where none can be read', async () => {
    // SEQUENCE { SEQUENCE { OID 2.999.16384 }, NULL }
    const strange = Uint8Array.of(0x30, 11, 0x30, 7, 0x06, 5, 0x88, 0x37, 0x81, 0x80, 0x00, 0x05, 0x00);
    const [finding] = (await readKey(block('PUBLIC KEY', Buffer.from(strange).toString('base64')))).findings;
    expect(finding?.facts).toEqual({ label: 'PUBLIC KEY', oid: '2.999.16384' });
    const [other] = (await readKey(block('PUBLIC KEY', 'MAMCAQA='))).findings;
    expect(other?.facts).toEqual({ label: 'PUBLIC KEY' });
  });

  test('whatever bytes a block holds, it is read without rejecting', async () => {
    const labels = fc.constantFrom('PUBLIC KEY', 'PRIVATE KEY', 'CERTIFICATE');
    const real = fc.constantFrom(...OTHER_KEYS).map(([, , pem]) => pem.replace(/-----.*-----/g, ''));
    const bytes = real.chain((body) => {
      const der = Buffer.from(body, 'base64');
      const changes = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { maxLength: 3 });
      return changes.map((all) => {
        const changed = Uint8Array.from(der);
        for (const [at, byte] of all) changed[at] = byte;
        return changed;
      });
    });
    await fc.assert(
      fc.asyncProperty(labels, fc.oneof(bytes, fc.uint8Array({ maxLength: 60 })), async (label, der) => {
        const { findings } = await readKey(block(label, Buffer.from(der).toString('base64')));
        for (const { facts } of findings)
          if (facts?.['oid'] !== undefined) expect(facts['oid']).toMatch(/^[012](\.\d+)+$/);
      }),
      { numRuns: 200 },
    );
  });

  test('of several blocks the first that gives a key is it, and the others are noted', async () => {
    const text = [block('RSA PRIVATE KEY'), EC_CERTIFICATE, RSA_CERTIFICATE, RSA_CERTIFICATE].join('\n');
    const { form, keys, findings } = await readKey(text);
    expect({ form, keys }).toMatchObject({ form: 'certificate', keys: [{ jwk: ecJwk }] });
    expect(findings).toMatchObject([
      { code: 'pem-pkcs1', at: 0 },
      {
        code: 'pem-more-blocks',
        severity: 'note',
        at: text.indexOf(RSA_CERTIFICATE),
        length: RSA_CERTIFICATE.length,
        facts: { count: 2 },
      },
    ]);
  });
});
