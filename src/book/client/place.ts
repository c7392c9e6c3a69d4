import { PLACE } from '../progress/progress.ts';
import { remember } from './memory.ts';

/** A section counts as being read once its heading has come this far up the window. */
const READING_LINE = 0.4;

/** Remembers the section that is being read when the reader leaves a chapter; its opening is nothing to come back to. */
function keepPlace(): void {
  const chapter = document.querySelector<HTMLElement>('[data-place]');
  const slug = chapter?.dataset['place'];
  if (!chapter || slug === undefined) return;
  const read = [...chapter.querySelectorAll<HTMLElement>('h2[id], h3[id]')].filter(
    (heading) => heading.getBoundingClientRect().top <= innerHeight * READING_LINE,
  );
  const last = read.at(-1);
  if (last) remember(PLACE, `${slug}#${last.id}`);
}

addEventListener('pagehide', keepPlace);
// A phone may end a page that went out of sight without another word.
document.addEventListener('visibilitychange', () => document.hidden && keepPlace());
