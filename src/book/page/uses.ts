import type { BookPage } from './chapters.ts';
import { citationsOf } from './citations.ts';
import { BookError } from './error.ts';
import { tagsOf } from './tags.ts';

/** Where a page of the book uses something: the page, and the place on it where there is one to lead to. */
export interface Use {
  readonly page: BookPage;
  readonly anchor: string | undefined;
}

/** The id of the place where a page introduces a term. */
export function useAnchor(term: string): string {
  return `use-${term}`;
}

/** Which pages use each term, in the order of the book; a page that introduces it twice is a BookError. */
export function termUses(pages: readonly BookPage[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const page of pages) {
    const tags = tagsOf(page.source, 'Term');
    for (const id of new Set(tags.map(({ attributes }) => attributes['id'] ?? ''))) {
      const first = tags.filter(({ attributes }) => attributes['id'] === id && 'first' in attributes);
      if (first.length > 1)
        throw new BookError(page.file, `<Term id="${id}" first>`, 'a page introduces a term once');
      uses.set(id, [...(uses.get(id) ?? []), { page, anchor: first.length > 0 ? useAnchor(id) : undefined }]);
    }
  }
  return uses;
}

/**
 * Which pages cite each source, in the order of the book.
 * @param quizSources the sources that the reasons of that quiz lean on
 */
export function sourceUses(
  pages: readonly BookPage[],
  quizSources: (quiz: string) => readonly string[],
): Map<string, BookPage[]> {
  const uses = new Map<string, BookPage[]>();
  for (const page of pages)
    for (const id of citationsOf(page.source, quizSources)) uses.set(id, [...(uses.get(id) ?? []), page]);
  return uses;
}
