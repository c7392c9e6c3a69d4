import { LAB_INDEX, LAB_LINKS } from './labs.ts';
import { appendixSlugs, chapterSlugs, partOf, PARTS } from './outline.ts';

/**
 * Starlight's sidebar, made of what exists: a part shows once one of its chapters does, so a new
 * chapter file is all it takes and no link is dead.
 */
export function bookSidebar() {
  const chapters = chapterSlugs();
  const parts = PARTS.map((part, index) => ({
    label: `${index + 1}부 ${part.title}`,
    items: chapters.filter((slug) => partOf(slug) === part),
  }));
  const labs = {
    label: '실험실',
    items: [
      { label: '모든 실험', link: LAB_INDEX },
      ...LAB_LINKS.map(({ title, path }) => ({ label: title, link: path })),
    ],
  };
  const appendix = { label: '부록', items: appendixSlugs() };
  return [...parts, labs, appendix].filter(({ items }) => items.length > 0);
}
