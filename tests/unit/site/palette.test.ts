import { describe, expect, it } from 'vitest';
import { readPalettes } from '../../../src/site/theme/palette.ts';
import { contrast, type Dichromacy, distance, linearOf, seenWith } from './colour.ts';

/** Roles that words are set in. */
const TEXT = ['ink', 'muted', 'session', 'token', 'secret', 'private', 'public', 'ok', 'danger'];
/**
 * Coloured roles that a reader must tell apart by eye. Private and public share one, their keys' shapes differ; ink is
 * no role but the colour of everything without one.
 */
const APART = ['session', 'token', 'secret', 'private', 'ok', 'danger'];
const BACKGROUNDS = ['paper', 'surface', 'wash'];
const PLAIN = ['ink', 'muted'];

const { light, dark } = readPalettes();

describe.each([
  ['light', light, 24],
  ['dark', dark, 30],
] as const)('the %s palette', (_, palette, apart) => {
  const colour = (role: string): string => {
    const value = palette[role];
    if (value === undefined) throw new Error(`tokens.css lacks --${role}`);
    return value;
  };

  it.each(TEXT)('sets %s legibly wherever it may stand', (role) => {
    for (const background of PLAIN.includes(role) ? BACKGROUNDS : ['paper', 'surface']) {
      expect(contrast(colour(role), colour(background)), `on ${background}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows focus against every background', () => {
    for (const background of BACKGROUNDS) {
      expect(contrast(colour('focus'), colour(background))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each<Dichromacy>(['protanopia', 'deuteranopia'])('keeps every pair of roles apart under %s', (kind) => {
    const close: string[] = [];
    for (const [index, one] of APART.entries()) {
      for (const other of APART.slice(index + 1)) {
        const seen = distance(seenWith(kind, linearOf(colour(one))), seenWith(kind, linearOf(colour(other))));
        if (seen < apart) close.push(`${one} and ${other}: ${seen.toFixed(1)}`);
      }
    }
    expect(close).toEqual([]);
  });
});
