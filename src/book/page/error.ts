/**
 * A mistake in the book's own text: it fails the build and says in which file, on which tag, and what is wrong.
 */
export class BookError extends Error {
  override readonly name = 'BookError';
  readonly file: string;
  readonly field: string;

  constructor(file: string, field: string, problem: string) {
    super(`${file}: ${field}: ${problem}`);
    this.file = file;
    this.field = field;
  }
}

/**
 * The value itself, or a BookError that names the id, where it should have been written, and the nearest known one.
 * @param known every id that exists
 */
export function found<T>(
  value: T | undefined,
  {
    file,
    field,
    id,
    home,
    known,
  }: { file: string; field: string; id: string; home: string; known: readonly string[] },
): T {
  if (value !== undefined) return value;
  const near = nearest(id, known);
  throw new BookError(
    file,
    field,
    `"${id}" is not in ${home}${near === undefined ? '' : ` (did you mean "${near}"?)`}`,
  );
}

/** The known id that shares the most letter pairs with this one, if any comes close. */
function nearest(id: string, known: readonly string[]): string | undefined {
  const pairs = (text: string) =>
    new Set(Array.from(text.slice(1), (letter, at) => text.charAt(at) + letter));
  const own = pairs(id);
  const likeness = (other: string) => {
    const theirs = pairs(other);
    return (2 * [...own].filter((pair) => theirs.has(pair)).length) / (own.size + theirs.size || 1);
  };
  const best = known.reduce<string | undefined>(
    (best, other) => (best === undefined || likeness(other) > likeness(best) ? other : best),
    undefined,
  );
  return best !== undefined && likeness(best) >= 0.5 ? best : undefined;
}
