import type { Page } from '@playwright/test';

/** A run of a million messages takes a slow machine some minutes, ms. */
const LONGEST_RUN = 600_000;

/** Opens session-sync's own page with this query and waits until the lab has run it. */
export async function openLab(page: Page, url: string, query: string): Promise<void> {
  await page.goto(`${url}labs/session-sync/?${query}`);
  await page.locator('.lab[data-live]').waitFor({ timeout: LONGEST_RUN });
}
