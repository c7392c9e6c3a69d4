import { existsSync } from 'node:fs';
import { chapterNumber, chapterSlugs, PARTS } from './outline.ts';

/** The labs in the order they are offered; one appears once its page exists. */
const LABS = [{ id: 'session-sync', title: '세션 물류 센터' }];

/**
 * Starlight's sidebar, made of what exists: a part shows once one of its chapters does, so a new
 * chapter file is all it takes and no link is dead.
 */
export function bookSidebar() {
  const chapters = chapterSlugs();
  const parts = PARTS.map((part, index) => ({
    label: `${index + 1}부 ${part.title}`,
    items: chapters.filter((slug) => {
      const number = chapterNumber(slug) ?? 0;
      return part.first <= number && number <= part.last;
    }),
  }));
  const labs = {
    label: '실험실',
    items: LABS.filter(({ id }) => existsSync(`src/pages/labs/${id}.astro`)).map(({ id, title }) => ({
      label: title,
      link: `/labs/${id}/`,
    })),
  };
  return [...parts, labs].filter(({ items }) => items.length > 0);
}
