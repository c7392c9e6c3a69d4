import { tagsOf } from './tags.ts';

/** Everything a page leans on: ids of references, each once, in the order in which the reader meets them. */
export function citationsOf(
  source: string,
  quizSources: (quiz: string) => readonly string[] = () => [],
): string[] {
  const cites = tagsOf(source, 'Cite').map(({ attributes, position }) => ({
    position,
    ids: [attributes['to'] ?? ''],
  }));
  const quizzes = tagsOf(source, 'Quiz').map(({ attributes, position }) => ({
    position,
    ids: quizSources(attributes['id'] ?? ''),
  }));
  const inOrder = [...cites, ...quizzes].sort((a, b) => a.position - b.position);
  return [...new Set(inOrder.flatMap(({ ids }) => ids))];
}
