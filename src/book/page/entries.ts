import { getCollection, getEntry } from 'astro:content';
import type { Quiz } from '../schema/quiz.ts';
import type { GlossaryTerm } from '../schema/glossary.ts';
import type { Reference } from '../schema/reference.ts';
import { found } from './error.ts';
import type { Page } from './page.ts';

/** The glossary's entry; a BookError names the page and the tag where there is none. */
export async function termOf(page: Page, id: string): Promise<GlossaryTerm> {
  const known = (await getCollection('glossary')).map((entry) => entry.id);
  const entry = await getEntry('glossary', id);
  return found(entry, {
    file: page.file,
    field: `<Term id="${id}">`,
    id,
    home: 'content/glossary.yaml',
    known,
  }).data;
}

/** A source; a BookError names the page and the field where there is none. */
export async function referenceOf(page: Page, id: string, field = `<Cite to="${id}">`): Promise<Reference> {
  const known = (await getCollection('references')).map((entry) => entry.id);
  const entry = await getEntry('references', id);
  return found(entry, { file: page.file, field, id, home: 'content/references.yaml', known }).data;
}

/** A chapter's quiz; a BookError names the page and the tag where there is none. */
export async function quizOf(page: Page, id: string): Promise<Quiz> {
  const known = (await getCollection('quizzes')).map((entry) => entry.id);
  const entry = await getEntry('quizzes', id);
  return found(entry, { file: page.file, field: `<Quiz id="${id}">`, id, home: 'content/quizzes', known })
    .data;
}
