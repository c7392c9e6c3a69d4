import { describe, expect, it } from 'vitest';
import type { BookPage } from '../../../src/book/page/chapters.ts';
import { filed, initialOf, LATIN } from '../../../src/book/page/initial.ts';
import { sourceUses, termUses } from '../../../src/book/page/uses.ts';

const page = (slug: string, source: string): BookPage => ({
  slug,
  path: `/${slug}/`,
  number: undefined,
  main: slug,
  second: undefined,
  question: undefined,
  file: `content/${slug}.mdx`,
  source,
});

describe('the pages that use a term', () => {
  it('come once each, with the place where they introduce it', () => {
    const uses = termUses([
      page('a', '<Term id="cookie" /> <Term id="cookie" first />'),
      page('b', '<Term id="cookie">쿠키</Term>'),
    ]);
    expect(uses.get('cookie')?.map(({ page: { slug }, anchor }) => [slug, anchor])).toEqual([
      ['a', 'use-cookie'],
      ['b', undefined],
    ]);
    expect(uses.get('jwt')).toBeUndefined();
  });

  it('introduce it once', () => {
    expect(() => termUses([page('a', '<Term id="jwt" first /> <Term id="jwt" first />')])).toThrow(
      'content/a.mdx: <Term id="jwt" first>: a page introduces a term once',
    );
  });
});

describe('the pages that cite a source', () => {
  it('count their quizzes too, each page once', () => {
    const uses = sourceUses(
      [page('a', '<Cite to="x" /> <Quiz id="q" />'), page('b', '<Cite to="y" />')],
      () => ['x', 'y'],
    );
    expect(uses.get('x')?.map(({ slug }) => slug)).toEqual(['a']);
    expect(uses.get('y')?.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });
});

describe('the letter a word is filed under', () => {
  it('is its first consonant, doubled ones with the single', () => {
    expect(['개인 키', '까닭', '나무', '따옴표', '인가', '키 순환', '힣'].map(initialOf)).toEqual([
      ...'ㄱㄱㄴㄷㅇㅋㅎ',
    ]);
  });

  it('is one for all that is not Korean', () => {
    expect(['JWT', 'kid', '', '3장', '漢字'].map(initialOf)).toEqual(Array(5).fill(LATIN));
  });

  it('comes in the order of the alphabet, words in theirs, the rest last', () => {
    const words = filed(['JWT', '토큰 폐기', '개인 키', '거부 목록', 'BFF', '토큰 계열'], (word) => word);
    expect([...words]).toEqual([
      ['ㄱ', ['개인 키', '거부 목록']],
      ['ㅌ', ['토큰 계열', '토큰 폐기']],
      [LATIN, ['BFF', 'JWT']],
    ]);
  });
});
