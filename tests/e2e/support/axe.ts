import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Expects axe to find nothing in a part of the page, named by a selector; `state` says when, should it find something. */
export async function expectNoViolations(page: Page, part: string, state = ''): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const found = violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found.map((violation) => `${state}: ${violation}`)).toEqual([]);
}
