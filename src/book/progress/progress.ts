import type { Task } from './tasks.ts';

/** What was remembered under a key, or undefined. */
export type Recall = (key: string) => string | undefined;

/** How much of what a chapter asks was done. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Counts what was done of a chapter's tasks, part by part. */
export function progressOf(tasks: readonly Task[], recall: Recall): Progress {
  let done = 0;
  let all = 0;
  for (const { key, parts } of tasks) {
    all += parts ?? 1;
    const kept = recall(key);
    // A text that was shortened since may have forgotten some parts: only those that still exist count.
    if (parts !== undefined) done += [...partsIn(kept)].filter((part) => part < parts).length;
    else if (kept !== undefined) done++;
  }
  return { done, all };
}

/** Whether everything a chapter asks was done. */
export function isFinished({ done, all }: Progress): boolean {
  return all > 0 && done === all;
}

/** The parts that a remembered text names: "0 2" is the first and the third; what is no part's index is left out. */
export function partsIn(kept: string | undefined): Set<number> {
  const words = (kept ?? '').split(' ').filter((word) => /^\d+$/.test(word));
  return new Set(words.map(Number));
}

/** Parts as one remembers them. */
export function partsAsText(parts: Iterable<number>): string {
  return [...parts].sort((a, b) => a - b).join(' ');
}

/** A chapter as the way back to it needs it. */
export interface Stop {
  /** `chapters/05-more-servers` */
  readonly slug: string;
  /** Its address on this site. */
  readonly href: string;
  /** "5장 서버가 늘어나면" */
  readonly name: string;
  readonly tasks: readonly Task[];
}

/** Where the reader's place in the book is remembered: a chapter's slug and the section, `chapters/05-more-servers#복제하기`. */
export const PLACE = 'place';

/**
 * Where to go on: the section last read, or the next chapter that isn't finished once everything of that one was done.
 * Undefined where there is nothing to resume.
 * @param stops the chapters in the order of the book
 */
export function whereToGoOn(
  stops: readonly Stop[],
  recall: Recall,
): { readonly href: string; readonly name: string } | undefined {
  const [slug, section] = (recall(PLACE) ?? '').split('#');
  const at = stops.findIndex((stop) => stop.slug === slug);
  const here = stops[at];
  if (!here) return undefined;
  const isDone = (stop: Stop) => isFinished(progressOf(stop.tasks, recall));
  if (!isDone(here))
    return { href: here.href + (section === undefined ? '' : `#${section}`), name: here.name };
  return stops.slice(at + 1).find((stop) => !isDone(stop));
}
