import { isJsonObject } from '../json-object.ts';
import { decodeBase64url, type EncodingProblem } from './base64url.ts';
import { DEPTH_LIMIT, membersOf, readJson, repeatedMembers, type Member } from './json-members.ts';
import { rangeIn, type MappedText, type Range } from './mapped-text.ts';
import type { PartName, TokenCode, TokenFinding } from './token-code.ts';
import { byteOffsets, readUtf8 } from './utf8.ts';

/** One dot-separated part of a token, read as far as it can be. */
export interface ReadPart {
  /** as it stands in the token, what doesn't belong into base64url included */
  readonly encoded: string;
  /** where it stands in what was pasted, UTF-16 code units */
  readonly at: number;
  /** how long it is there, with line breaks and percent-encoding */
  readonly length: number;
  /** what it decodes to; undefined where nothing of it is base64url, and for an unencoded payload (RFC 7797) */
  readonly bytes: Uint8Array | undefined;
  /** the bytes as UTF-8, up to a character that the end cuts off; undefined where they aren't UTF-8 */
  readonly text: string | undefined;
  /** the value of the text; undefined where it isn't JSON */
  readonly json: unknown;
  /** the same where it is an object */
  readonly object: Readonly<Record<string, unknown>> | undefined;
}

/** A part together with what a finding about it needs. */
export interface LocatedPart {
  readonly name: PartName;
  readonly part: ReadPart;
  readonly problems: readonly EncodingProblem[];
  /** the first byte that isn't UTF-8 */
  readonly wrongByte: Range | undefined;
  /** where its text stops being JSON */
  readonly breaks: Range | undefined;
  readonly tooDeep: Range | undefined;
  /** the members of its object, with ranges of the decoded text */
  readonly members: readonly Member[];
  /** where a stretch of the encoded part was pasted */
  readonly encodedRange: (range: Range) => Range;
  /** where the characters that a stretch of the decoded text is encoded in were pasted */
  readonly textRange: (range: Range) => Range;
}

/** Reads the part of a token between two of its offsets. `unencoded`: its characters are its text (RFC 7797). */
export function readPart(
  name: PartName,
  token: MappedText,
  start: number,
  end: number,
  unencoded = false,
): LocatedPart {
  const encoded = token.text.slice(start, end);
  const place = rangeIn(token, start, end);
  const encodedRange = ({ at, length }: Range) => rangeIn(token, start + at, start + at + length);
  if (unencoded) {
    const { json, breaks, tooDeep } = readJson(encoded);
    const object = isJsonObject(json) ? json : undefined;
    return {
      name,
      part: { encoded, ...place, bytes: undefined, text: encoded, json, object },
      problems: [],
      wrongByte: undefined,
      breaks: breaks && encodedRange(breaks),
      tooDeep: tooDeep && encodedRange(tooDeep),
      members: object ? membersOf(encoded) : [],
      encodedRange,
      textRange: encodedRange,
    };
  }

  const { bytes, sextets, problems } = decodeBase64url(encoded);
  const readable = encoded === '' || sextets.length > 0;
  const { text, wrongByte } = readable ? readUtf8(bytes) : { text: undefined, wrongByte: undefined };
  const { json, breaks, tooDeep } = readJson(text ?? '');
  const object = isJsonObject(json) ? json : undefined;

  /** Three bytes are four characters: the ones that hold any bit of these bytes. */
  const byteRange = (from: number, to: number): Range => {
    if (from >= to && from >= bytes.length) return encodedRange({ at: encoded.length, length: 0 });
    const first = sextets[Math.floor((from * 8) / 6)]!;
    if (from >= to) return encodedRange({ at: first, length: 0 });
    return encodedRange({ at: first, length: sextets[Math.ceil((to * 8) / 6) - 1]! + 1 - first });
  };
  let offsets: Uint32Array | undefined;
  const textRange = ({ at, length }: Range): Range => {
    offsets ??= byteOffsets(text ?? '');
    return byteRange(offsets[at]!, offsets[at + length]!);
  };
  return {
    name,
    part: { encoded, ...place, bytes: readable ? bytes : undefined, text, json, object },
    problems,
    wrongByte: wrongByte === undefined ? undefined : byteRange(wrongByte, wrongByte + 1),
    breaks: text === undefined || !breaks ? undefined : textRange(breaks),
    tooDeep: tooDeep && textRange(tooDeep),
    members: object && text !== undefined ? membersOf(text) : [],
    encodedRange,
    textRange,
  };
}

/** What a part's encoding has wrong: RFC 7515 section 2, RFC 4648 section 3.5. */
export function encodingFindings({ name, problems, encodedRange }: LocatedPart): readonly TokenFinding[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.code === 'trailing-bits' ? 'warning' : 'error',
    ...encodedRange(problem),
    facts: {
      part: name,
      character: problem.character,
      ...(problem.expected === undefined ? {} : { expected: problem.expected }),
    },
  }));
}

/** What is wrong with the JSON of header and payload alike. */
export function jsonFindings({ name, tooDeep, members, textRange }: LocatedPart): readonly TokenFinding[] {
  const findings: TokenFinding[] = [];
  if (tooDeep)
    findings.push({
      code: 'too-deep',
      severity: 'error',
      ...tooDeep,
      facts: { part: name, limit: DEPTH_LIMIT },
    });
  for (const { name: member, key } of repeatedMembers(members))
    findings.push(about('duplicate-member', 'error', textRange(key), { part: name, member }));
  return findings;
}

/** A finding at a place, with its facts. */
export function about(
  code: TokenCode,
  severity: TokenFinding['severity'],
  { at, length }: Range,
  facts?: TokenFinding['facts'],
): TokenFinding {
  return facts ? { code, severity, at, length, facts } : { code, severity, at, length };
}

/** The member that counts among duplicates: the last, as `JSON.parse` has it. */
export function memberOf({ members }: LocatedPart, name: string): Member | undefined {
  return members.findLast((member) => member.name === name);
}
