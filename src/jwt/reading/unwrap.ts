import type { Severity } from '../finding.ts';
import { BLANK, locateToken, nextToken, type Location } from './locate-token.ts';
import { percentDecoded, rangeIn, type MappedText } from './mapped-text.ts';
import type { TokenCode, TokenFinding } from './token-code.ts';
import { wrappingOf } from './wrapping.ts';

/** What was pasted, down to the token in it. */
export interface Unwrapped {
  /** the token and where each of its characters was pasted */
  readonly token: MappedText;
  readonly findings: readonly TokenFinding[];
}

/** Takes off whatever a token is usually pasted with. Never throws; the token may well be none. */
export function unwrap(input: string): Unwrapped {
  const decoded = percentDecoded(input);
  const location = locateToken(decoded.text);
  const { token, findings } = joined(decoded, location);
  return { token, findings: [...around(decoded, location), ...findings] };
}

/** The token in one piece, and what it was broken up by. */
function joined(decoded: MappedText, { start, end }: Location): Unwrapped {
  const from: number[] = [];
  const to: number[] = [];
  const findings: TokenFinding[] = [];
  let text = '';
  let gaps = 0;
  let firstGap: Location | undefined;
  for (let at = start; at < end; at++) {
    const character = decoded.text[at]!;
    if (!BLANK.test(character)) {
      text += character;
      from.push(decoded.from[at]!);
      to.push(decoded.to[at]!);
      continue;
    }
    const gapStart = at;
    while (at + 1 < end && BLANK.test(decoded.text[at + 1]!)) at++;
    if (gaps++ === 0) firstGap = { start: gapStart, end: at + 1 };
  }
  const warn = (code: TokenCode, place: Location, count: number) =>
    findings.push({
      code,
      severity: 'warning',
      ...rangeIn(decoded, place.start, place.end),
      facts: { count },
    });
  const escapes: number[] = [];
  for (let at = start; at < end; at++) if (decoded.to[at]! - decoded.from[at]! > 1) escapes.push(at);
  const [first] = escapes;
  if (first !== undefined) warn('percent-encoded', { start: first, end: first + 1 }, escapes.length);
  if (firstGap) warn('white-space-inside', firstGap, gaps);
  return { token: { text, from, to }, findings };
}

/** What stands around the token. */
function around(decoded: MappedText, { start, end, tail }: Location): readonly TokenFinding[] {
  const { text } = decoded;
  const found: TokenFinding[] = [];
  const note = (
    code: TokenCode,
    place: Location,
    facts: TokenFinding['facts'],
    severity: Severity = 'note',
  ) => {
    const range = rangeIn(decoded, place.start, place.end);
    found.push(facts ? { code, severity, ...range, facts } : { code, severity, ...range });
  };
  const wrapping = wrappingOf(text, start);
  if (wrapping) note(wrapping.code, wrapping, wrapping.facts);
  else {
    // A quote that was copied without the one that opens it.
    const closing = /^\s*(["'`])/.exec(text.slice(end));
    if (closing) {
      const at = end + closing[0].length - 1;
      note('quotes', { start: at, end: at + 1 }, { character: closing[1]! });
    }
  }
  if (tail) note('text-after', tail, undefined);
  const another = nextToken(text, end);
  if (another) note('another-token', another, undefined);
  return found;
}
