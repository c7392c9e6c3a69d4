import { expect, test } from '@playwright/test';
import { routes } from '../support/site-files.ts';
import { scrollThrough } from '../support/trouble.ts';

test.use({ viewport: { width: 360, height: 740 } });

for (const route of routes()) {
  test(`${route} does not scroll sideways at 360 px`, async ({ page }) => {
    await page.goto(`.${route}`);
    await scrollThrough(page);
    const { width, widest } = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const past = [...document.querySelectorAll('body *')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.right > width + 1 && box.width > 0;
      });
      return {
        width: document.documentElement.scrollWidth,
        widest: past.slice(0, 5).map((e) => e.outerHTML.slice(0, 90)),
      };
    });
    expect(width, `past the right edge: ${widest.join('\n')}`).toBe(360);
  });
}
