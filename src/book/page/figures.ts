import { BookError } from './error.ts';
import type { Page } from './page.ts';
import { tagsOf } from './tags.ts';

/** A lab on a page, as its `<Lab>` tag declares it, and what the page's `<Compare>` of it waits for. */
export interface Figure {
  readonly lab: string;
  /** The scenario the reader starts from. */
  readonly preset: string;
  /** The scenario the text quotes until the reader has run theirs: the preset, and the faults that Compare waits for. */
  readonly quoted: string;
  /** Faults without their times, `kill:service-2`: a run that lacks one doesn't answer the comparison yet. */
  readonly awaited: readonly string[];
}

/** The page's lab of that figure id; a BookError where the page has none, or two. */
export function figureOf(page: Page, id: string, field: string): Figure {
  const labs = tagsOf(page.source, 'Lab');
  const own = labs.filter(({ attributes }) => attributes['figure'] === id);
  if (own.length !== 1) {
    const known = labs.map(({ attributes }) => attributes['figure'] ?? '(none)').join(', ');
    throw new BookError(
      page.file,
      field,
      `${own.length} labs of this page have figure="${id}" (figures: ${known})`,
    );
  }
  const { lab = '', preset = '' } = own[0]?.attributes ?? {};
  const then =
    tagsOf(page.source, 'Compare').find(({ attributes }) => attributes['of'] === id)?.attributes['then'] ??
    '';
  const awaited = new URLSearchParams(then).getAll('fault').map((fault) => fault.replace(/@.*/, ''));
  return { lab, preset, quoted: then === '' ? preset : `${preset}&${then}`, awaited };
}
