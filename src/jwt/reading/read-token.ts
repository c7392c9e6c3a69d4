import { headerFindings, isUnencoded } from './header-findings.ts';
import { readJsonSerialization } from './json-serialization.ts';
import type { MappedText } from './mapped-text.ts';
import { payloadFindings } from './payload-findings.ts';
import { about, encodingFindings, readPart, type LocatedPart, type ReadPart } from './read-part.ts';
import type { PartName, TokenCode, TokenFinding } from './token-code.ts';
import type { TokenReading } from './token-reading.ts';
import { unwrap } from './unwrap.ts';

export type { PartName, ReadPart, TokenCode, TokenFinding, TokenReading };

const JWS: readonly PartName[] = ['header', 'payload', 'signature'];
const JWE: readonly PartName[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];
/** Parts that are nothing in good tokens too: with direct encryption there is no encrypted key, RFC 7516 section 5.1. */
const MAY_BE_EMPTY = new Set<PartName>(['encrypted-key', 'iv', 'tag']);

/** Reads whatever was pasted as a token. Never throws: what can't be read becomes a finding, the rest is still there. */
export function readToken(input: string): TokenReading {
  const nothing = { token: '', parts: [], header: undefined, payload: undefined, signature: undefined };
  if (input.trim() === '') return { ...nothing, kind: 'empty', findings: [] };
  const json = readJsonSerialization(input);
  if (json) return json;
  const { token, findings } = unwrap(input);
  const { count, starts } = dotted(token.text);
  const header = readPart('header', token, 0, starts[1]! - 1);
  const broken = findings.some(({ code }) => code === 'white-space-inside');
  if (!isToken(token.text, count, header, broken)) {
    const at = input.length - input.trimStart().length;
    const none = about('not-a-token', 'error', { at, length: input.trim().length });
    return { ...nothing, kind: 'not-a-token', findings: [none] };
  }

  const shape = shapeOf(count, header);
  const names = shape === 'jwe' ? JWE : JWS;
  const unencoded = shape === 'jws' && isUnencoded(header.part.object);
  const located = Array.from({ length: Math.min(count, 5) }, (_, index) =>
    index === 0
      ? header
      : readPart(
          names[index] ?? JWE[index]!,
          token,
          starts[index]!,
          starts[index + 1]! - 1,
          unencoded && index === 1,
        ),
  );
  const parts = located.map(({ part }) => part);
  // What is too much has no name, and nothing else is said about it.
  const named = located.slice(0, names.length);
  // Where a token is cut off, the bits of its last character were meant for the next one.
  const cut = count < names.length;
  const last = token.from.at(-1);
  const isJws = shape === 'jws';
  const payload = isJws ? located[1] : undefined;
  const all = [
    ...findings,
    ...countFindings(token, count, starts, names),
    ...named
      .flatMap(encodingFindings)
      .filter(({ code, at }) => !(cut && code === 'trailing-bits' && at === last)),
    ...emptyFindings(named, header),
    ...(count === 5
      ? [about('jwe', 'note', { at: header.part.at, length: endOf(token) - header.part.at })]
      : []),
    ...headerFindings(header, shape),
    ...(payload ? payloadFindings(payload) : []),
  ];
  return {
    token: token.text,
    parts,
    header: header.part,
    payload: payload?.part,
    signature: isJws ? parts[2] : undefined,
    kind: count === names.length ? shape : cut ? 'cut-short' : 'not-a-token',
    findings: all.sort((one, other) => one.at - other.at),
  };
}

/** How many parts there are, and where the first of them begin; after the last comes where another one would. */
function dotted(text: string): { readonly count: number; readonly starts: readonly number[] } {
  const starts = [0];
  let count = 1;
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) {
    count++;
    if (starts.length <= 5) starts.push(dot + 1);
  }
  if (starts.length <= 5) starts.push(text.length + 1);
  return { count, starts };
}

/**
 * Whether this can be meant as a token: a part of it begins like an object, or it has the dots of one and nothing that
 * a token doesn't have. Prose has dots too, and its words are base64url; its spaces are what gives it away.
 */
function isToken(text: string, count: number, { part }: LocatedPart, broken: boolean): boolean {
  if (text === '') return false;
  if (/^\s*\{\s*(["}]|$)/.test(part.text ?? '')) return true;
  if (count < 3) return false;
  if (/(^|\.)e(y[AIJ]|w[\w-]|30)/.test(text)) return true;
  return !broken && /^[\w+/-]+=*(\.[\w+/-]*=*){2,}$/.test(text);
}

/** A JWE has five parts; one that is cut short gives itself away by `enc` (RFC 7516 section 9). */
function shapeOf(count: number, { part }: LocatedPart): 'jws' | 'jwe' {
  if (count === 5) return 'jwe';
  return count !== 3 && count < 5 && typeof part.object?.['enc'] === 'string' ? 'jwe' : 'jws';
}

/** Parts that are missing, and parts that are too many. */
function countFindings(
  token: MappedText,
  count: number,
  starts: readonly number[],
  names: readonly PartName[],
): readonly TokenFinding[] {
  const end = endOf(token);
  if (count <= names.length)
    return names.slice(count).map((part) => about('missing-part', 'error', { at: end, length: 0 }, { part }));
  // From the dot on that a token of this many parts doesn't have.
  const at = token.from[starts[count > 5 ? 5 : names.length]! - 1]!;
  return [about('too-many-parts', 'error', { at, length: end - at }, { count })];
}

function emptyFindings(located: readonly LocatedPart[], header: LocatedPart): readonly TokenFinding[] {
  const alg = header.part.object?.['alg'];
  const unsecured = typeof alg === 'string' && alg.toLowerCase() === 'none';
  return located.flatMap(({ name, part }) => {
    // An unsecured token's signature is empty (RFC 7518 section 3.6).
    if (part.encoded !== '' || MAY_BE_EMPTY.has(name) || (name === 'signature' && unsecured)) return [];
    const place = { at: part.at, length: 0 };
    // Signed, and nothing there that was: the content goes another way (RFC 7515 appendix F), or is nothing at all.
    if (name === 'payload' && located[2] && located[2].part.encoded !== '')
      return [about('detached-payload', 'warning', place)];
    return [about('empty-part', 'error', place, { part: name })];
  });
}

function endOf(token: MappedText): number {
  return token.to.at(-1) ?? 0;
}
