/** Where a value stands in a JSON text. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** A token of JSON behind optional white space (RFC 8259 section 2). */
const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

/** Where the members of the object at an offset stand, by name; of two of one name the last, as JSON.parse has it. */
export function memberSpans(text: string, at: number): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const tokens = tokensFrom(text, at);
  tokens.next();
  for (let token = next(tokens); token && token.text !== '}'; token = next(tokens)) {
    if (token.text === ',') continue;
    const name = JSON.parse(token.text) as string;
    tokens.next();
    spans.set(name, valueSpan(tokens, next(tokens)!));
  }
  return spans;
}

/** Where the items of the array at an offset stand. */
export function itemSpans(text: string, at: number): readonly Span[] {
  const spans: Span[] = [];
  const tokens = tokensFrom(text, at);
  tokens.next();
  for (let token = next(tokens); token && token.text !== ']'; token = next(tokens)) {
    if (token.text !== ',') spans.push(valueSpan(tokens, token));
  }
  return spans;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** The text is known to be JSON: what isn't a token is its end. */
function* tokensFrom(text: string, from: number): Generator<Token, undefined> {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    yield { text: match[1]!, at: pattern.lastIndex - match[1]!.length };
  return undefined;
}

function next(tokens: Generator<Token, undefined>): Token | undefined {
  return tokens.next().value;
}

function valueSpan(tokens: Generator<Token, undefined>, first: Token): Span {
  let depth = 0;
  let last = first;
  for (let token: Token | undefined = first; token; token = next(tokens)) {
    last = token;
    if (token.text === '{' || token.text === '[') depth += 1;
    if (token.text === '}' || token.text === ']') depth -= 1;
    if (depth === 0) break;
  }
  return { at: first.at, length: last.at + last.text.length - first.at };
}
