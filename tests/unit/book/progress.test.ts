import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFinished,
  partsAsText,
  partsIn,
  PLACE,
  progressOf,
  type Stop,
  whereToGoOn,
} from '../../../src/book/progress/progress.ts';
import { tasksOf } from '../../../src/book/progress/tasks.ts';

const recalling = (memory: Readonly<Record<string, string>>) => (key: string) => memory[key];

describe('what a chapter asks', () => {
  it('is its predictions, the steps of its challenges and the questions of its quizzes', () => {
    const page = {
      file: 'content/chapters/05-more-servers.mdx',
      source:
        '<Prediction id="lost" of="pin" /> `<Prediction id="code" />` <Challenge id="flat" of="pin"> <Quiz id="05" />',
    };
    expect(
      tasksOf(
        page,
        () => 3,
        () => 2,
      ),
    ).toEqual([
      { key: 'prediction:05-more-servers#lost' },
      { key: 'challenge:flat', parts: 3 },
      { key: 'quiz:05', parts: 2 },
    ]);
  });
});

describe('progress', () => {
  const tasks = [{ key: 'prediction:a' }, { key: 'challenge:b', parts: 3 }, { key: 'quiz:c', parts: 2 }];

  it('counts a prediction whatever it was, and the others part by part', () => {
    expect(progressOf(tasks, recalling({}))).toEqual({ done: 0, all: 6 });
    const half = recalling({ 'prediction:a': '0', 'challenge:b': '0 2' });
    expect(progressOf(tasks, half)).toEqual({ done: 3, all: 6 });
    expect(isFinished(progressOf(tasks, half))).toBe(false);
    const whole = recalling({ 'prediction:a': '3', 'challenge:b': '0 1 2', 'quiz:c': '0 1' });
    expect(isFinished(progressOf(tasks, whole))).toBe(true);
  });

  it('never counts more than there is, whatever was remembered', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (steps, questions) => {
        const { done, all } = progressOf(tasks, recalling({ 'challenge:b': steps, 'quiz:c': questions }));
        return done >= 0 && done <= all;
      }),
    );
    expect(progressOf([tasks[1]!], recalling({ 'challenge:b': '1 1.5 -1 7' }))).toEqual({ done: 1, all: 3 });
  });

  it('reads the parts it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (parts) => {
        expect(partsIn(partsAsText(new Set(parts)))).toEqual(new Set(parts));
      }),
    );
  });

  it('calls no chapter finished that asks nothing', () => {
    expect(isFinished(progressOf([], recalling({})))).toBe(false);
  });
});

describe('where to go on', () => {
  const stop = (number: number): Stop => ({
    slug: `chapters/0${number}`,
    href: `/chapters/0${number}/`,
    name: `${number}장`,
    tasks: [{ key: `quiz:${number}`, parts: 1 }],
  });
  const stops = [stop(1), stop(2), stop(3)];
  const goOn = (memory: Readonly<Record<string, string>>) => whereToGoOn(stops, recalling(memory));

  it('is the section last read', () => {
    expect(goOn({ [PLACE]: 'chapters/02#복제하기' })).toEqual({
      href: '/chapters/02/#복제하기',
      name: '2장',
    });
  });

  it('is the next chapter that is not finished, once that one is', () => {
    expect(goOn({ [PLACE]: 'chapters/01#끝', 'quiz:1': '0' })?.name).toBe('2장');
    expect(goOn({ [PLACE]: 'chapters/01#끝', 'quiz:1': '0', 'quiz:2': '0' })?.name).toBe('3장');
  });

  it('is nowhere before anything was read, after the last chapter, and where the chapter is gone', () => {
    expect(goOn({})).toBeUndefined();
    expect(goOn({ [PLACE]: 'chapters/03#끝', 'quiz:3': '0' })).toBeUndefined();
    expect(goOn({ [PLACE]: 'chapters/09#끝' })).toBeUndefined();
  });
});
