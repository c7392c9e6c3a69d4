import { jsonObject } from '../jwt/json-object.ts';
import { readContent } from '../jwt/reading/read-content.ts';
import type { TokenReading } from '../jwt/reading/read-token.ts';
import { shortened } from '../player/words/shortened.ts';
import type { Hint, Segment, Suggestion } from './editor/RichEditor.ts';
import { claimWords, headerWords, TIMES, WRITTEN_HEADERS } from './words/claimWords.ts';
import { memberSentence } from './words/memberSentence.ts';

/** The text box a text stands in. */
export type Box = 'header' | 'payload';

const words = { header: headerWords, payload: claimWords } as const;
/** More of a part than this isn't shown at once, characters. */
const LONGEST = 400;
/** What a suggested `exp` gives, seconds. */
const LIFETIME = 900;
const LISTS = new Set(['amr', 'roles', 'groups', 'entitlements', 'crit']);
const OBJECTS = new Set(['cnf', 'act']);

/** What the member means on which an offset of a header or payload lies; undefined off the known ones. `now` in Unix seconds. */
export function contentHint(box: Box, text: string, offset: number, now: number): Hint | undefined {
  // The comma behind it belongs to it: that is where the caret stands at the end of a line.
  const member = readContent(box, text).members.find(
    ({ key, value }) => offset >= key.at && offset <= value.at + value.length + 1,
  );
  const meaning = member && Object.hasOwn(words[box], member.name) ? words[box][member.name] : undefined;
  if (!member || meaning === undefined) return undefined;
  const value = jsonObject(text)?.[member.name];
  const length = member.value.at + member.value.length - member.key.at;
  return { at: member.key.at, length, sentence: memberSentence(member.name, value, meaning, now) };
}

/** The known members that a header or payload doesn't have yet, each as it could be written. `now` in Unix seconds. */
export function contentSuggestions(box: Box, text: string, now: number): readonly Suggestion[] {
  const there = new Set(readContent(box, text).members.map(({ name }) => name));
  return Object.entries(words[box])
    .filter(([name]) => !there.has(name) && (box === 'payload' || WRITTEN_HEADERS.has(name)))
    .map(([name, sentence]) => ({ name, sentence, text: `"${name}": ${firstValue(name, now)}` }));
}

function firstValue(name: string, now: number): string {
  if (TIMES.has(name)) return String(name === 'exp' ? now + LIFETIME : now);
  if (name === 'email_verified') return 'true';
  if (OBJECTS.has(name)) return '{}';
  return LISTS.has(name) ? '[]' : '""';
}

/** The parts of a token, in the colours of what they are. */
export function tokenSegments({ parts, kind }: TokenReading): readonly Segment[] {
  const names = ['header', 'payload', 'signature'] as const;
  return parts.map(({ at, length }, index) => ({
    at,
    length,
    kind: index === 0 || kind !== 'jwe' ? (names[index] ?? 'other') : 'other',
  }));
}

/** What the part of a token says on which an offset lies. */
export function tokenHint(reading: TokenReading, offset: number): Hint | undefined {
  const part = reading.parts.find(({ at, length }) => offset >= at && offset <= at + length);
  if (!part) return undefined;
  const { at, length, text, bytes } = part;
  if (part === reading.header) return { at, length, sentence: `헤더: ${shortened(text ?? '', LONGEST)}` };
  if (part === reading.payload)
    return { at, length, sentence: `페이로드: ${shortened(text ?? '', LONGEST)}` };
  const size = `${bytes?.length ?? 0}바이트`;
  return { at, length, sentence: part === reading.signature ? `서명: ${size}` : `암호화된 부분: ${size}` };
}
