/** A text that was made out of another one, and where in that one each of its characters stands. */
export interface MappedText {
  readonly text: string;
  /** per UTF-16 code unit of `text`: where it begins in the original */
  readonly from: readonly number[];
  /** per UTF-16 code unit of `text`: where it ends in the original */
  readonly to: readonly number[];
}

/** A stretch of a text, UTF-16 code units. */
export interface Range {
  readonly at: number;
  readonly length: number;
}

/** A text as it stands. */
export function identity(text: string): MappedText {
  const from = Array.from({ length: text.length }, (_, at) => at);
  return { text, from, to: from.map((at) => at + 1) };
}

/** Undoes percent-encoding (RFC 3986 section 2.1) of ASCII; other escapes and a lone `%` stay as they are. */
export function percentDecoded(input: string): MappedText {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let done = 0;
  const copy = (until: number) => {
    text += input.slice(done, until);
    for (; done < until; done++) {
      from.push(done);
      to.push(done + 1);
    }
  };
  for (const escape of input.matchAll(/%[0-7][0-9a-f]/gi)) {
    copy(escape.index);
    text += String.fromCharCode(Number.parseInt(escape[0].slice(1), 16));
    done += escape[0].length;
    from.push(escape.index);
    to.push(done);
  }
  copy(input.length);
  return { text, from, to };
}

/** Where a stretch of the text stands in the original; an empty one stands where what comes before it ends. */
export function rangeIn({ from, to }: MappedText, start: number, end: number): Range {
  if (start >= end) {
    const at = to[start - 1] ?? from[start] ?? 0;
    return { at, length: 0 };
  }
  const at = from[start]!;
  return { at, length: to[end - 1]! - at };
}
