import { describe, expect, it } from 'vitest';
import { chapterNumber, partOf, PARTS, splitTitle } from '../../../src/site/outline.ts';

describe('the outline', () => {
  it('reads a chapter’s number from its id and from its address under any base path', () => {
    expect(chapterNumber('chapters/05-more-servers')).toBe(5);
    expect(chapterNumber('/auth-lab/chapters/13-choosing/')).toBe(13);
    expect(chapterNumber('labs/session-sync')).toBeUndefined();
  });

  it('has a part for each of the thirteen chapters, and only one', () => {
    for (let chapter = 1; chapter <= 13; chapter++) {
      expect(PARTS.filter(({ first, last }) => first <= chapter && chapter <= last)).toHaveLength(1);
    }
    expect(partOf('chapters/05-more-servers')).toBe(PARTS[1]);
    expect(partOf('chapters/14-beyond')).toBeUndefined();
  });

  it('splits a title at its dash', () => {
    expect(splitTitle('서버가 늘어나면 — 고정하거나, 모으거나')).toEqual({
      main: '서버가 늘어나면',
      second: '고정하거나, 모으거나',
    });
    expect(splitTitle('머리말')).toEqual({ main: '머리말', second: undefined });
  });
});
