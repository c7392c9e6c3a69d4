import { getCollection } from 'astro:content';
import { chapterNumber, splitTitle } from '../../site/outline.ts';
import { type Task, tasksOf } from '../progress/tasks.ts';
import { challenges } from '../run/challenges.ts';

/** A page of the book as other pages speak of it. */
export interface BookPage {
  /** `chapters/05-more-servers`, `measurements` */
  readonly slug: string;
  /** Its address from the site's root. */
  readonly path: string;
  /** Undefined for a page that is no chapter. */
  readonly number: number | undefined;
  /** Its title up to the dash, and what follows. */
  readonly main: string;
  readonly second: string | undefined;
  readonly question: string | undefined;
  /** Its file, for messages. */
  readonly file: string;
  readonly source: string;
}

/** Every page of the book: chapters in order, then the others. */
export async function bookPages(): Promise<BookPage[]> {
  const pages = (await getCollection('docs')).map(({ id, data, filePath = id, body = '' }) => ({
    slug: id,
    path: `/${id}/`,
    number: chapterNumber(id),
    ...splitTitle(data.title),
    question: data.question,
    file: filePath,
    source: body,
  }));
  return pages.sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || (a.slug < b.slug ? -1 : 1));
}

/** The chapters in order, each with what it asks of its reader. */
export async function chapters(): Promise<(BookPage & { readonly tasks: readonly Task[] })[]> {
  const quizzes = new Map(
    (await getCollection('quizzes')).map(({ id, data }) => [id, data.questions.length] as const),
  );
  return (await bookPages())
    .filter(({ number }) => number !== undefined)
    .map((page) => ({
      ...page,
      tasks: tasksOf(
        page,
        (id) => challenges[id]?.steps.length ?? 0,
        (id) => quizzes.get(id) ?? 0,
      ),
    }));
}

/** How a page is named in a line: "5장 서버가 늘어나면". */
export function nameOf({ number, main }: Pick<BookPage, 'number' | 'main'>): string {
  return number === undefined ? main : `${number}장 ${main}`;
}
