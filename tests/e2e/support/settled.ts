import { expect, type Locator } from '@playwright/test';

/**
 * Waits until an element that is scrolled into view stands still: a list that scrolls may be built anew around where it
 * is looked at, and nobody aims at what still moves. Playwright looks for two equal frames before it scrolls, not after.
 */
export async function settled(element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = JSON.stringify(await element.boundingBox());
      return before === last;
    })
    .toBe(true);
}
