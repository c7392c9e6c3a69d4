import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { view } from '../../../src/labs/session-sync/view.ts';
import { renderStill } from '../../../src/player/still.tsx';

const still = async (preset: string) => {
  const { html, issues } = await renderStill(view, preset, {
    figure: 'figure',
    question: '물음?',
    alone: false,
  });
  return { page: parse(html), issues };
};

describe('a lab rendered at build time', () => {
  test.each(['local', 'replicate-all', 'backup-one', 'central-store', 'token'])(
    'rests on a frame where something is under way, with its numbers beside their formulas: %s',
    async (strategy) => {
      const { page } = await still(`services=4&strategy=${strategy}&duration=6s`);
      for (const size of ['wide', 'narrow']) {
        expect(
          page.querySelectorAll(`.lab-stage .lab-svg-${size} .lab-marks path`).length,
          size,
        ).toBeGreaterThan(0);
        expect(
          page.querySelectorAll(`.lab-stage .lab-svg-${size} [data-actor^="service-"]`).length,
          size,
        ).toBe(4);
      }
      const exact = page.querySelectorAll('[data-formula-kind="exact"]');
      expect(exact.length).toBeGreaterThan(0);
      for (const row of exact)
        expect(row.getAttribute('data-measured')).toBe(row.getAttribute('data-formula'));
    },
  );

  test('shows the moment its address names: a killed server crossed out, before that not', async () => {
    const at = async (t: string) =>
      (await still(`services=3&strategy=local&duration=6s&fault=kill:service-2@3s&t=${t}`)).page;
    expect((await at('3s')).querySelectorAll('.lab-stage .lab-svg-wide .is-down').length).toBe(1);
    expect((await at('2.9s')).querySelectorAll('.lab-stage .lab-svg-wide .is-down').length).toBe(0);
  });

  test('a preset with a bad field tells which', async () => {
    const { issues } = await still('services=999&duration=1s');
    expect(issues.map(({ field, code }) => [field, code])).toEqual([['services', 'bad-value']]);
  });
});
