import { expect, type Locator, type Page } from '@playwright/test';

/** A figure of a chapter once its lab is live: it is made so when it nears the viewport. */
export async function liveFigure(page: Page, figure: string): Promise<Locator> {
  const lab = page.locator(`.lab[data-figure="${figure}"]`);
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-live', '', { timeout: 30_000 });
  return lab;
}

/** Where a chapter sets the reader's run of that figure beside the prediction. */
export function comparison(page: Page, figure: string): Locator {
  return page.locator(`book-compare[data-figure="${figure}"]`);
}

/** A browser that denies storage throws as soon as a page names it. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}
