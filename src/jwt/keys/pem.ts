/** A block of a PEM text (RFC 7468 section 2): its label and where its parts stand. */
export interface PemBlock {
  readonly label: string;
  /** where the BEGIN line starts */
  readonly at: number;
  readonly bodyAt: number;
  readonly bodyEnd: number;
  /** behind the END line; undefined where there is none that belongs to the BEGIN line */
  readonly end: number | undefined;
}

/** Every block of a text, in its order. What stands around them is of no interest (RFC 7468 section 2). */
export function pemBlocks(text: string): readonly PemBlock[] {
  const begins = [...text.matchAll(/-----BEGIN ([A-Z0-9][A-Z0-9 ]*)-----/g)];
  return begins.map((begin, index) => {
    const label = begin[1]!;
    const bodyAt = begin.index + begin[0].length;
    const limit = begins[index + 1]?.index ?? text.length;
    const endLine = text.slice(bodyAt, limit).match(/-----END [^\r\n-]*-----/);
    const bodyEnd = endLine ? bodyAt + endLine.index! : limit;
    const closed = endLine?.[0] === `-----END ${label}-----`;
    return {
      label,
      at: begin.index,
      bodyAt,
      bodyEnd,
      end: closed ? bodyEnd + endLine[0].length : undefined,
    };
  });
}

/** The base64 of a block's body without anything between, or the first character that can't stand there. */
export interface PemBody {
  /** without padding */
  readonly base64: string;
  readonly wrong: { readonly at: number; readonly character: string } | undefined;
  /** line breaks written as the two characters `\n`, as environment files and JSON have them */
  readonly escapes: readonly { readonly at: number; readonly length: number }[];
}

/** Reads a body as RFC 7468 section 3 lets a lax parser: any white space between the characters of the base64. */
export function readPemBody(text: string, { bodyAt, bodyEnd }: PemBlock): PemBody {
  const pieces = /(\s+)|(\\+[nr](?:\\+n)?)|([A-Za-z0-9+/]+)|(=+)/y;
  const escapes: { at: number; length: number }[] = [];
  let base64 = '';
  let padded = false;
  for (let at = bodyAt; at < bodyEnd; at = pieces.lastIndex) {
    pieces.lastIndex = at;
    const [piece, , escape, digits, padding] = pieces.exec(text) ?? [];
    // The pattern looks at the whole text, so a piece could reach into the END line only if that began with one: it doesn't.
    if (piece === undefined || (digits !== undefined && padded)) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      return { base64, wrong: { at, character }, escapes };
    }
    if (escape !== undefined) escapes.push({ at, length: escape.length });
    base64 += digits ?? '';
    padded ||= padding !== undefined;
  }
  return { base64, wrong: undefined, escapes };
}
