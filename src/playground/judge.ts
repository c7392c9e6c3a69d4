import { algorithmOf } from '../jwt/algorithms.ts';
import { type Miss, pickKey } from '../jwt/keys/pick-key.ts';
import { type KeyReading, type PlaygroundKey, readKey } from '../jwt/keys/read-key.ts';
import { readToken, type TokenReading } from '../jwt/reading/read-token.ts';
import type { Verdict } from '../jwt/verdict/check.ts';
import { type NoKey, verify } from '../jwt/verdict/verify.ts';
import type { Playdoc } from './document.ts';

/** All that follows from a document. */
export interface Judgement {
  readonly doc: Playdoc;
  readonly reading: TokenReading;
  readonly keyReading: KeyReading;
  /** the key that verifies; undefined where none was found */
  readonly key: PlaygroundKey | undefined;
  /** why none of the keys was taken */
  readonly miss: Miss | undefined;
  /** the time that was verified at, Unix seconds */
  readonly at: number;
  readonly verdict: Verdict;
}

/** Judges a document. The same document at the same time gives the same judgement, however it came to be. Never rejects. */
export async function judge(doc: Playdoc, now: number): Promise<Judgement> {
  const reading = readToken(doc.token);
  const keyReading = await readKeyOnce(doc.key, doc.keyEncoding);
  const { key, miss } = keyFor(keyReading, reading, doc);
  const at = doc.at ?? now;
  const { alg, iss, aud, typ, leeway } = doc;
  const verdict = await verify(
    // Where no token was found the check of the structure says why what stands there is none.
    reading.token === '' ? doc.token.trim() : reading.token,
    key?.jwk,
    { alg, iss, aud, typ, at, leeway },
    miss && noKey(miss, reading, keyReading),
  );
  return { doc, reading, keyReading, key, miss, at, verdict };
}

/** Why there is no key, as the key check tells it: which `kid` was looked for and which there are, what a key says it is for. */
function noKey({ reason, kids, found, wanted }: Miss, { header }: TokenReading, { form }: KeyReading): NoKey {
  const facts = (): NoKey['facts'] => {
    if (reason === 'kid-unknown') return { kid: String(header?.object?.['kid']), kids: kids.join(', ') };
    if (reason === 'no-key') return form === 'empty' ? {} : { unread: form };
    return found === undefined || wanted === undefined ? {} : { found, wanted };
  };
  return { code: missCode[reason], facts: facts() };
}

const missCode = {
  'no-key': 'key-missing',
  'kid-unknown': 'kid-unknown',
  'type-mismatch': 'key-type',
  'alg-mismatch': 'key-alg',
  'use-mismatch': 'key-use',
  ambiguous: 'key-ambiguous',
} as const;

/**
 * Of several keys the header's `kid` picks, and of a set with one key too. Any other key alone is taken as it is, so that the
 * checks say what is wrong with it, unless it says itself that it is for something else (RFC 7517 sections 4.2 to 4.4).
 */
function keyFor(
  { keys, form }: KeyReading,
  { header }: TokenReading,
  { alg: pinned }: Playdoc,
): { readonly key?: PlaygroundKey | undefined; readonly miss?: Miss | undefined } {
  const { alg: named, kid } = header?.object ?? {};
  const alg = pinned ?? algorithmOf(named)?.name;
  // Without an algorithm nothing can be verified, and nothing be picked.
  if (alg === undefined) return { key: keys.length === 1 ? keys[0] : undefined };
  const picked = pickKey(keys, {
    alg,
    kid: typeof kid === 'string' ? kid : undefined,
    fromSet: form === 'jwks',
  });
  const reason = picked.miss?.reason;
  const says =
    reason === 'kid-unknown' ||
    reason === 'use-mismatch' ||
    (reason === 'alg-mismatch' && pinned !== undefined);
  return keys.length === 1 && !says ? { key: keys[0] } : picked;
}

/** The key read last: typing in another pane doesn't read it again, and the imported key behind it is kept too. */
let last:
  { readonly text: string; readonly encoding: string; readonly reading: Promise<KeyReading> } | undefined;

function readKeyOnce(text: string, encoding: Playdoc['keyEncoding']): Promise<KeyReading> {
  if (last?.text !== text || last.encoding !== encoding)
    last = { text, encoding, reading: readKey(text, { encoding }) };
  return last.reading;
}
