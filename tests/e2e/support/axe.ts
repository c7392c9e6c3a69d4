import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules whose outcome the theme can change; what the others look at is the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Expects axe to find nothing in a part of the page (a selector, or the whole of it) as it stands now, in both themes;
 * `state` says when, should it find something. The page is left in the light theme.
 */
export async function expectNoViolations(page: Page, part = 'html', state = ''): Promise<void> {
  await showTheme(page, 'dark');
  const dark = await look(page, part, (axe) => axe.withRules(OF_COLOUR));
  await showTheme(page, 'light');
  const light = await look(page, part, (axe) => axe);
  const tell = (theme: string) => (violation: string) => `${state} (${theme}): ${violation}`;
  expect([...light.map(tell('light')), ...dark.map(tell('dark'))]).toEqual([]);
}

/** Turns the reader's system to a theme and waits for the page to have done so: colours on their way have no contrast. */
async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map((transition) => transition.finished),
    );
  });
}

async function look(page: Page, part: string, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page }).include(part)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id} ${target.join(' ')} ${html} ${failureSummary ?? ''}`,
    ),
  );
}
