import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { distFolder, documentOf, routes } from '../support/site-files.ts';

const CARD = { width: 1200, height: 630 };

for (const route of routes()) {
  test(`${route} says what it is`, () => {
    const page = documentOf(route);
    const meta = (key: string) =>
      page.querySelector(`meta[name="${key}"], meta[property="${key}"]`)?.getAttribute('content') ?? '';

    expect(page.querySelector('html')?.getAttribute('lang')).toBe('ko');
    expect(page.querySelectorAll('title').map((title) => title.text.trim())).toEqual([
      expect.stringMatching(/[가-힣]/),
    ]);
    expect(meta('description')).toMatch(/[가-힣]/);
    expect(page.querySelectorAll('h1')).toHaveLength(1);

    const card = new URL(meta('og:image'));
    const file = join(distFolder, decodeURIComponent(card.pathname));
    expect(existsSync(file), `${card.pathname} exists`).toBe(true);
    expect(pngSize(file)).toEqual(CARD);
    expect(meta('og:title')).not.toBe('');
    expect(meta('twitter:card')).toBe('summary_large_image');
  });
}

test('no two pages have the same title or description', () => {
  for (const selector of ['title', 'meta[name="description"]']) {
    const texts = routes().map((route) => {
      const element = documentOf(route).querySelector(selector);
      return element?.getAttribute('content') ?? element?.text;
    });
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

/** Width and height from a PNG's first chunk. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
