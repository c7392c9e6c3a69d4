import { expect, test } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { routes } from '../support/site-files.ts';
import { listenForTrouble, scrollThrough } from '../support/trouble.ts';

for (const route of routes()) {
  test(`${route} is quiet and accessible in both themes`, async ({ page }) => {
    const trouble = listenForTrouble(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`.${route}`);
    await scrollThrough(page);
    // A lab that wakes up while axe looks has the colours of neither state.
    for (const lab of await page.locator('.lab').all()) {
      // Not Playwright's own scrolling: it waits for two steady frames, which a starved browser may owe for minutes.
      await lab.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await expect(lab).toHaveAttribute('data-live', '');
    }
    await expectNoViolations(page);
    expect(trouble).toEqual([]);
  });
}
