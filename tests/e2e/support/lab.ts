import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a lab's own page, session-sync's unless told otherwise, and waits until the lab is live. */
export async function openLab(page: Page, query = '', id = 'session-sync'): Promise<Locator> {
  await page.goto(`labs/${id}/${query}`);
  const lab = page.locator('.lab').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-live', '');
  return lab;
}

/** Picks one of a parameter's choices by what stands on it. */
export function choose(lab: Locator, field: string, word: string): Promise<void> {
  return lab.locator(`[data-field="${field}"] label`, { hasText: word }).click();
}

/** The switch of a parameter that is on or off. */
export function switchOf(lab: Locator, field: string): Locator {
  return lab.locator(`[data-field="${field}"]`).getByRole('switch');
}
