import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../../src/book/page/citations.ts';
import { BookError } from '../../../src/book/page/error.ts';
import { figureOf } from '../../../src/book/page/figures.ts';
import { tagsOf } from '../../../src/book/page/tags.ts';

const page = (source: string) => ({ file: 'content/chapters/05-example.mdx', source });

describe('tags of a page', () => {
  it('reads strings, expressions and bare attributes in order', () => {
    const [one, two] = tagsOf(
      `가 <Term id="session" first />나 <Term id="cookie" answers={[['{1}', 1]]}>쿠키</Term>`,
      'Term',
    );
    expect(one?.attributes).toEqual({ id: 'session', first: '' });
    expect(two?.attributes).toEqual({ id: 'cookie', answers: "[['{1}', 1]]" });
  });

  it('skips code, comments and components whose names only begin alike', () => {
    const source =
      '`<Cite to="a" />` {/* <Cite to="b" /> */} <CiteAll to="c" />\n```mdx\n<Cite to="d" />\n```\n<Cite to="e" />';
    expect(tagsOf(source, 'Cite').map(({ attributes }) => attributes['to'])).toEqual(['e']);
  });

  it('collects each source once, quizzes where they stand', () => {
    const source = '<Cite to="a" /> <Quiz id="q" /> <Cite to="b" /> <Cite to="a" at="§1" />';
    expect(citationsOf(source, () => ['c', 'a'])).toEqual(['a', 'c', 'b']);
  });
});

describe('the figure a comparison speaks of', () => {
  const lab = '<Lab lab="session-sync" figure="pin" preset="services=4&strategy=local" />';

  it('is the lab of the page with that id', () => {
    expect(figureOf(page(lab), 'pin', '<Compare>')).toEqual({
      lab: 'session-sync',
      preset: 'services=4&strategy=local',
      quoted: 'services=4&strategy=local',
      awaited: [],
    });
  });

  it('quotes the preset with the faults that the comparison waits for', () => {
    const figure = figureOf(
      page(`${lab}<Compare of="pin" then="fault=kill:service-2@10s">`),
      'pin',
      '<Compare>',
    );
    expect(figure.quoted).toBe('services=4&strategy=local&fault=kill:service-2@10s');
    expect(figure.awaited).toEqual(['kill:service-2']);
  });

  it('fails with file and tag where the page has none or two of them', () => {
    for (const source of [lab, `${lab}${lab}`.replaceAll('pin', 'pn'), '']) {
      expect(() => figureOf(page(source), 'pn', '<Compare of="pn">')).toThrow(
        source === '' || source === lab ? BookError : /2 labs/,
      );
    }
    expect(() => figureOf(page(lab), 'pn', '<Compare of="pn">')).toThrow(
      'content/chapters/05-example.mdx: <Compare of="pn">: 0 labs of this page have figure="pn" (figures: pin)',
    );
  });
});
