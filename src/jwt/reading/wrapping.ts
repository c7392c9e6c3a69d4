import { BLANK, lineBefore, QUOTED } from './locate-token.ts';
import type { TokenCode } from './token-code.ts';

/** What stands before a token and explains itself, in the text the token was found in. */
export interface Wrapping {
  readonly code: TokenCode;
  readonly start: number;
  readonly end: number;
  readonly facts?: Readonly<Record<string, string>>;
}

const SCHEME = /(?<![\w-])(bearer|dpop)\s+$/i;
const AUTHORIZATION = /(?<![\w-])(?:proxy-)?authorization\\?["'`]?\s*:\s*\\?["'`]?\s*$/i;
const COOKIE_LINE = /(?<![\w-])(set-)?cookie\s*:/i;
const MEMBER = /(?:\\?["'`])?(?<![\w.$-])([\w.$-]+)\\?["'`]?\s*:\s*$/;
const ASSIGNED = /(?<![^\s;,&?#"'`{}()=:])([^\s;,&?#"'`{}()=:]+)\s*=\s*$/;

/** What a token that starts here is wrapped in; undefined where nothing stands before it. */
export function wrappingOf(text: string, start: number): Wrapping | undefined {
  const whole = lineBefore(text, start);
  const offset = start - whole.length;
  let before = whole;

  const inner = QUOTED.exec(before);
  if (inner) before = before.slice(0, inner.index);
  const scheme = SCHEME.exec(before);
  if (scheme) before = before.slice(0, scheme.index);
  const schemeName = scheme?.[1] ?? '';
  // In `"Authorization": "Bearer …"` the quote stands before the scheme.
  const outer = scheme && QUOTED.exec(before);
  const unquoted = outer ? before.slice(0, outer.index) : before;

  /** From an offset of the line up to the token, without the token's own quote and white space. */
  const from = (code: TokenCode, at: number, facts?: Wrapping['facts']): Wrapping => {
    const end = whole.slice(0, inner?.index ?? whole.length).trimEnd().length;
    return { code, start: offset + at, end: offset + end, ...(facts && { facts }) };
  };

  const authorization = AUTHORIZATION.exec(unquoted);
  if (authorization) return from('authorization-header', authorization.index, { scheme: schemeName });
  const assigned = ASSIGNED.exec(unquoted);
  const cookie = COOKIE_LINE.exec(unquoted);
  if (assigned) {
    const facts = { name: assigned[1]! };
    if (cookie) return from(cookie[1] ? 'set-cookie-header' : 'cookie-header', cookie.index, facts);
    return from('parameter', assigned.index, facts);
  }
  const member = MEMBER.exec(unquoted);
  if (member) return from('json-member', member.index, { name: member[1]! });
  if (scheme) return from('bearer-prefix', scheme.index, { scheme: schemeName });
  if (inner) return { ...from('quotes', 0, { character: inner[1]! }), ...quoteAt(offset, inner) };
  const other = whole.trim();
  if ([...other].every((character) => BLANK.test(character))) return undefined;
  return from('text-before', whole.indexOf(other));
}

function quoteAt(offset: number, match: RegExpExecArray): { readonly start: number; readonly end: number } {
  const start = offset + match.index + match[0].indexOf(match[1]!);
  return { start, end: start + 1 };
}
