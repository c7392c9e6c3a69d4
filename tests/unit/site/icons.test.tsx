import { readdirSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Icon } from '../../../src/site/icons/Icon.tsx';
import { ICON_NAMES } from '../../../src/site/icons/names.ts';

describe('icons', () => {
  it('have a file for each name and a name for each file', () => {
    const files = readdirSync('src/site/icons').filter((name) => name.endsWith('.svg'));
    expect(files.map((name) => name.slice(0, -'.svg'.length)).sort()).toEqual([...ICON_NAMES].sort());
  });

  it.each(ICON_NAMES)('draw %s in the colour of the text', (name) => {
    const svg = render(<Icon name={name} size={20} />);
    expect(svg).toContain('viewBox="0 0 24 24"');
    expect(svg).toContain('width="20"');
    expect(svg).toContain('currentColor');
    expect(svg).not.toMatch(/#[\da-f]{3,6}"/);
    expect(svg).toMatch(/<(path|circle|rect|ellipse)/);
  });

  it('are decoration unless they are given a title', () => {
    expect(render(<Icon name="service" />)).toContain('aria-hidden="true"');
    const titled = render(<Icon name="service" title="서버 2" />);
    expect(titled).toContain('role="img"');
    expect(titled).toContain('aria-label="서버 2"');
    expect(titled).not.toContain('aria-hidden');
  });
});
