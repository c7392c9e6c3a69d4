import { expect, type Locator, type Page } from '@playwright/test';

/** Opens session-sync's own page and waits until the lab is live. */
export async function openLab(page: Page, query = ''): Promise<Locator> {
  await page.goto(`labs/session-sync/${query}`);
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-live', '');
  return lab;
}
