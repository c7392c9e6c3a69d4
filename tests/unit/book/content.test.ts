import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { found } from '../../../src/book/page/error.ts';
import { tagsOf } from '../../../src/book/page/tags.ts';
import { glossarySchema } from '../../../src/book/schema/glossary.ts';
import { quizSchema } from '../../../src/book/schema/quiz.ts';
import { referenceSchema } from '../../../src/book/schema/reference.ts';

const read = (path: string) =>
  load(readFileSync(`content/${path}`, 'utf8'), { filename: path }) as Record<string, never>;
const pages = (readdirSync('content', { recursive: true }) as string[])
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => ({ path, source: readFileSync(`content/${path}`, 'utf8') }));
const glossary = read('glossary.yaml');
const references = read('references.yaml');

describe('the glossary', () => {
  it('holds the 63 terms, each a sentence long', () => {
    expect(Object.keys(glossary)).toHaveLength(63);
    for (const entry of Object.values(glossary))
      expect(glossarySchema.parse(entry).definition).toMatch(/\.$/);
  });

  it('speaks politely where a definition goes on after its first, nominal sentence', () => {
    for (const [id, entry] of Object.entries(glossary)) {
      const [, ...rest] = glossarySchema.parse(entry).definition.split(/(?<=\.) /);
      for (const sentence of rest) expect(sentence, id).toMatch(/요\.$/);
    }
  });

  it('gives every term one name', () => {
    const names = Object.values(glossary).map((entry) => glossarySchema.parse(entry).term);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows every term the book uses', () => {
    for (const { path, source } of pages) {
      for (const { attributes } of tagsOf(source, 'Term'))
        expect(Object.keys(glossary), path).toContain(attributes['id']);
    }
  });

  it('is told of an unknown term with file, tag and a likely one', () => {
    const place = {
      file: 'content/chapters/05.mdx',
      field: '<Term id="sesion">',
      id: 'sesion',
      home: 'content/glossary.yaml',
    };
    expect(() => found(undefined, { ...place, known: Object.keys(glossary) })).toThrow(
      'content/chapters/05.mdx: <Term id="sesion">: "sesion" is not in content/glossary.yaml (did you mean "session"?)',
    );
  });
});

describe('the chapters', () => {
  it('name another chapter by <Chapter>, which knows whether it is there yet', () => {
    for (const { path, source } of pages) expect(source.match(/.{0,20}\d장(?!애)/gu) ?? [], path).toEqual([]);
  });
});

describe('the references', () => {
  it('are well formed, and each is used', () => {
    const quizzes = readdirSync('content/quizzes').map((file) =>
      readFileSync(`content/quizzes/${file}`, 'utf8'),
    );
    const text = [...pages.map(({ source }) => source), ...quizzes].join('\n');
    for (const [id, entry] of Object.entries(references)) {
      expect(referenceSchema.safeParse(entry).error, id).toBeUndefined();
      expect(
        text.includes(`"${id}"`) || new RegExp(`sources: \\[.*\\b${id}\\b`).test(text),
        `${id} is cited`,
      ).toBe(true);
    }
  });
});

describe('quizzes', () => {
  it('have exactly one right answer a question, and only known sources', () => {
    for (const file of readdirSync('content/quizzes')) {
      const { questions } = quizSchema.parse(read(`quizzes/${file}`));
      for (const { sources } of questions)
        for (const id of sources) expect(Object.keys(references)).toContain(id);
    }
  });

  it('refuse a question with no or two right answers, and a choice without its reason', () => {
    const reason = '이유를 열 글자 넘게 적어요.';
    const quiz = (...correct: boolean[]) => ({
      questions: [
        {
          question: '무엇일까요?',
          choices: correct.map((right) => ({ text: '답', reason, correct: right })),
        },
      ],
    });
    expect(quizSchema.safeParse(quiz(true, false)).success).toBe(true);
    expect(quizSchema.safeParse(quiz(false, false)).error?.issues[0]?.path).toEqual([
      'questions',
      0,
      'choices',
    ]);
    expect(quizSchema.safeParse(quiz(true, true)).success).toBe(false);
    expect(
      quizSchema.safeParse({ questions: [{ question: '무엇일까요?', choices: [{ text: '답' }] }] }).success,
    ).toBe(false);
  });
});
