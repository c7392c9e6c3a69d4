import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { routes } from '../support/site-files.ts';
import { listenForTrouble, scrollThrough } from '../support/trouble.ts';

for (const route of routes()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${route} is quiet and accessible in the ${colorScheme} theme`, async ({ page }) => {
      const trouble = listenForTrouble(page);
      // Colours on their way from one to the other have no contrast worth measuring.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`.${route}`);
      await scrollThrough(page);
      // A lab that wakes up while axe looks has the colours of neither state.
      for (const lab of await page.locator('.lab').all()) {
        // Not Playwright's own scrolling: it waits for two steady frames, which a starved browser may owe for minutes.
        await lab.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
        await expect(lab).toHaveAttribute('data-live', '');
      }
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);

      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
      );
      expect(found).toEqual([]);
      expect(trouble).toEqual([]);
    });
  }
}
