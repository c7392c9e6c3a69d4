import { expect, test } from '@playwright/test';

/** The smallest letters of a still that are still read without effort, px. */
const LEGIBLE = 10;

test('every still of the labs index can be read in the room it has', { tag: '@phone' }, async ({ page }) => {
  await page.goto('labs/');
  for (const width of [360, page.viewportSize()!.width, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const stills = await page.locator('.still').evaluateAll((all) =>
      all.map((still) => {
        const shown = [...still.querySelectorAll<SVGSVGElement>('.lab-svg')].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        const letters = shown.flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')].map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * scale,
          );
        });
        return { shown: shown.length, smallest: Math.min(...letters) };
      }),
    );
    expect(stills.length).toBeGreaterThan(0);
    for (const { shown, smallest } of stills) {
      expect(shown, `one drawing a lab at ${width} px`).toBe(1);
      expect(smallest, `the smallest letters at ${width} px`).toBeGreaterThanOrEqual(LEGIBLE);
    }
  }
});
