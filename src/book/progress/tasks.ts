import { tagsOf } from '../page/tags.ts';

/** One thing a chapter asks of its reader, and where the browser remembers that it was done. */
export interface Task {
  readonly key: string;
  /** How many parts are remembered one by one, by index: a challenge's steps, a quiz's questions. Without it, any answer is all. */
  readonly parts?: number;
}

/** Where a page's prediction is remembered; pages are told apart by their file's name. */
export function predictionKey(file: string, id: string): string {
  return `prediction:${file.replace(/^.*\/|\.\w+$/g, '')}#${id}`;
}

/** Where the passed steps of a challenge are remembered. */
export function challengeKey(id: string): string {
  return `challenge:${id}`;
}

/** Where the answered questions of a quiz are remembered. */
export function quizKey(id: string): string {
  return `quiz:${id}`;
}

/**
 * Everything a page asks of its reader: predictions, challenges, quizzes.
 * @param stepsOf how many steps the challenge of that id has
 * @param questionsOf how many questions the quiz of that id has
 */
export function tasksOf(
  { file, source }: { readonly file: string; readonly source: string },
  stepsOf: (challenge: string) => number,
  questionsOf: (quiz: string) => number,
): Task[] {
  const ids = (component: string) =>
    tagsOf(source, component).map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...ids('Prediction').map((id) => ({ key: predictionKey(file, id) })),
    ...ids('Challenge').map((id) => ({ key: challengeKey(id), parts: stepsOf(id) })),
    ...ids('Quiz').map((id) => ({ key: quizKey(id), parts: questionsOf(id) })),
  ];
}
