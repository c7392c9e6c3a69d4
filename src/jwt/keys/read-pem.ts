import { base64url, exportJWK, importPKCS8, importSPKI, importX509, type CryptoKey, type JWK } from 'jose';
import type { Finding } from '../finding.ts';
import { derLength, keyOid, seedOnly } from './der.ts';
import type { KeyCode, KeyReading, PlaygroundKey } from './key-reading.ts';
import { OID_NAMES } from './oid-names.ts';
import { pemBlocks, readPemBody, type PemBlock } from './pem.ts';
import { playgroundKey } from './playground-key.ts';

/**
 * One algorithm for each kind of key: the DER says which it is, but Web Crypto reads it only for one that it is told.
 * An RSA key comes out the same whichever RSA algorithm it is imported for.
 */
const TRIED = ['RS256', 'ES256', 'ES384', 'ES512', 'EdDSA', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] as const;

type Import = (pem: string, alg: string, options: { extractable: boolean }) => Promise<CryptoKey>;

type Form = 'pem-public' | 'pem-private' | 'certificate';

/** The labels of RFC 7468 that are read (sections 5, 10 and 13), and those of other formats that hold keys. */
const LABELS: Readonly<Record<string, { readonly form: Form; readonly read: Import | KeyCode }>> = {
  'PUBLIC KEY': { form: 'pem-public', read: importSPKI },
  'PRIVATE KEY': { form: 'pem-private', read: importPKCS8 },
  CERTIFICATE: { form: 'certificate', read: importX509 },
  'RSA PUBLIC KEY': { form: 'pem-public', read: 'pem-pkcs1' },
  'RSA PRIVATE KEY': { form: 'pem-private', read: 'pem-pkcs1' },
  'EC PRIVATE KEY': { form: 'pem-private', read: 'pem-sec1' },
  'ENCRYPTED PRIVATE KEY': { form: 'pem-private', read: 'pem-encrypted' },
};

interface BlockReading {
  readonly form: KeyReading['form'];
  readonly key: PlaygroundKey | undefined;
  readonly findings: readonly Finding<KeyCode>[];
}

/**
 * Reads a text that contains PEM; undefined where it contains none. The first block that gives a key is the key: behind
 * it a certificate chain has those of others. Never rejects.
 */
export async function readPem(text: string): Promise<KeyReading | undefined> {
  const all = pemBlocks(text);
  // `openssl ecparam -genkey` writes the curve in front of the key: it isn't one, and not a mistake either.
  const keyBlocks = all.filter(({ label }) => label !== 'EC PARAMETERS');
  const blocks = keyBlocks.length > 0 ? keyBlocks : all;
  if (blocks.length === 0) return undefined;
  const findings: Finding<KeyCode>[] = [];
  let form: KeyReading['form'] | undefined;
  for (const [index, block] of blocks.entries()) {
    const reading = await readBlock(text, block);
    findings.push(...reading.findings);
    form ??= reading.form;
    if (reading.key === undefined) continue;
    const next = blocks[index + 1];
    if (next)
      findings.push({
        ...spanOf(text, next),
        code: 'pem-more-blocks',
        severity: 'note',
        facts: { count: blocks.length - index - 1 },
      });
    return { form: reading.form, keys: [reading.key], findings };
  }
  return { form: form ?? 'unreadable', keys: [], findings };
}

async function readBlock(text: string, block: PemBlock): Promise<BlockReading> {
  const { label, at, bodyAt, bodyEnd, end } = block;
  const known = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
  const form: KeyReading['form'] = known?.form ?? 'unreadable';
  const failed = (finding: Omit<Finding<KeyCode>, 'severity'>, before: readonly Finding<KeyCode>[] = []) => ({
    form,
    key: undefined,
    findings: [...before, { ...finding, severity: 'error' as const }],
  });
  const beginLine = { at, length: bodyAt - at, facts: { label } };
  if (known === undefined) return failed({ code: 'pem-label-unknown', ...beginLine });
  if (typeof known.read === 'string') {
    // RFC 1421 section 4.6.1.1: PKCS#1 and SEC1 keys say in a header of their own that they are encrypted.
    const encrypted = text.slice(bodyAt, bodyEnd).includes('ENCRYPTED');
    return failed({ code: encrypted ? 'pem-encrypted' : known.read, ...beginLine });
  }
  if (end === undefined) {
    const endLine = /^-----END [^\r\n-]*-----/.exec(text.slice(bodyEnd));
    return failed({
      code: 'pem-end-missing',
      at: bodyEnd,
      length: endLine?.[0].length ?? 0,
      facts: { label },
    });
  }

  const { base64, wrong, escapes } = readPemBody(text, block);
  const notes: Finding<KeyCode>[] = escapes.slice(0, 1).map((escape) => ({
    code: 'pem-escaped-newlines',
    severity: 'note',
    ...escape,
    facts: { count: escapes.length },
  }));
  if (wrong) {
    const { character } = wrong;
    return failed(
      { code: 'pem-character', at: wrong.at, length: character.length, facts: { character } },
      notes,
    );
  }
  const cut = whatIsCut(base64);
  if (cut) return failed({ code: 'pem-incomplete', at: bodyEnd, length: 0, facts: cut }, notes);

  const seed = known.form === 'pem-private' ? seedOnly(bytesOf(base64)) : undefined;
  const jwk =
    (await importAny(known.read, pemOf(label, base64))) ??
    (seed && (await importAny(known.read, pemOf(label, base64Of(seed)))));
  if (jwk === undefined)
    return failed(
      {
        code: 'pem-unusable',
        ...spanOf(text, block),
        facts: { label, ...nameOf(keyOid(bytesOf(base64), known.form)) },
      },
      notes,
    );
  return { form, key: await playgroundKey(jwk), findings: notes };
}

function pemOf(label: string, base64: string): string {
  const padding = '='.repeat((4 - (base64.length % 4)) % 4);
  return `-----BEGIN ${label}-----\n${base64}${padding}\n-----END ${label}-----`;
}

/** What tells that base64 ends too early: half a byte, or fewer bytes than the DER says. */
function whatIsCut(base64: string): Readonly<Record<string, number>> | undefined {
  if (base64.length % 4 === 1) return { bytes: Math.floor((base64.length * 3) / 4) };
  const bytes = bytesOf(base64);
  const expected = derLength(bytes);
  if (bytes.length === 0) return { bytes: 0 };
  return expected !== undefined && bytes.length < expected ? { bytes: bytes.length, expected } : undefined;
}

function base64Of(bytes: Uint8Array): string {
  return base64url.encode(bytes).replaceAll('-', '+').replaceAll('_', '/');
}

function bytesOf(base64: string): Uint8Array {
  return base64url.decode(base64.replaceAll('+', '-').replaceAll('/', '_'));
}

/** What a key says it is, where that can be read. */
function nameOf(oid: string | undefined): Readonly<Record<string, string>> {
  if (oid === undefined) return {};
  return Object.hasOwn(OID_NAMES, oid) ? { oid, name: OID_NAMES[oid]! } : { oid };
}

async function importAny(read: Import, pem: string): Promise<JWK | undefined> {
  for (const alg of TRIED) {
    try {
      return await exportJWK(await read(pem, alg, { extractable: true }));
    } catch {
      // Not a key of this kind, or not a kind that this runtime has: the next one may be it.
    }
  }
  return undefined;
}

function spanOf(text: string, { at, end }: PemBlock): { readonly at: number; readonly length: number } {
  return { at, length: (end ?? text.length) - at };
}
