import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { settled } from './support/settled.ts';
import { listenForTrouble } from './support/trouble.ts';

/** Four servers that replicate, standing on a moment where copies fly. */
const QUERY = '?services=4&strategy=replicate-all&users=12&t=10s&tab=sequence';

const arrows = (lab: Locator) => lab.locator('[data-arrow]');
const singles = (lab: Locator) => lab.locator('[data-arrow][aria-pressed]');
const bursts = (lab: Locator) => lab.locator('[data-arrow][aria-expanded]');

async function openDiagram(page: Page, query = QUERY): Promise<Locator> {
  const lab = await openLab(page, query);
  await expect(arrows(lab).first()).toBeAttached();
  return lab;
}

/** How far down the present stands in what shows of the diagram, as a share of its height. */
function presentShare(lab: Locator): Promise<number> {
  return lab.locator('.lab-seq-scroll').evaluate((scroller) => {
    const box = scroller.getBoundingClientRect();
    const line = scroller.querySelector('.lab-seq-present')!.getBoundingClientRect();
    return (line.top - box.top) / box.height;
  });
}

test('the present stays in view while the reader steps, seeks and plays', async ({ page }) => {
  const trouble = listenForTrouble(page);
  const lab = await openDiagram(page);
  const inView = async () => {
    const share = await presentShare(lab);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  };
  await inView();
  const step = lab.getByRole('button', { name: '다음 일로' });
  for (let i = 0; i < 30; i++) await step.click();
  await inView();
  await lab.getByRole('slider', { name: '시간' }).focus();
  await page.keyboard.press('End');
  await inView();
  await page.keyboard.press('Home');
  await inView();
  await lab.getByRole('button', { name: '재생' }).click();
  await expect(lab.locator('.lab-seq-arrow.is-past').first()).toBeAttached({ timeout: 15_000 });
  await inView();
  await lab.getByRole('button', { name: '멈추기' }).click();
  expect(trouble).toEqual([]);
});

test(
  'an arrow that is clicked is picked out: its details beside it, its way on the stage, its request alone',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openDiagram(page);
    const arrow = singles(lab).filter({ hasText: 'POST /cart' }).first();
    await settled(arrow);
    await arrow.locator('text').click();
    await expect(lab.locator('[data-arrow][aria-pressed="true"]')).toHaveCount(1);
    await expect(lab.locator('[data-message-details] .lab-http')).toContainText('POST /cart HTTP/1.1');
    await expect(lab.locator('.lab-selected-way')).toHaveCount(1);
    await expect(lab.getByRole('tab', { name: '순서도' })).toHaveAttribute('aria-selected', 'true');

    await lab.getByRole('button', { name: '이 요청만' }).click();
    // The user, the load balancer and the servers, of which three got the copies.
    await expect(lab.locator('[data-lane^="user-"]')).toHaveCount(1);
    await expect(lab.locator('[data-lane^="service-"]')).toHaveCount(4);
    await expect(singles(lab).filter({ hasText: 'POST /cart' })).toHaveCount(2);
    await expect(lab.locator('[data-arrow][aria-pressed="true"]')).toHaveCount(1);
    await lab.locator('.lab-why').click();
    await expect(lab.getByRole('tab', { name: '왜?' })).toHaveAttribute('aria-selected', 'true');
  },
);

test('a burst is one arrow until it is clicked, and folds again', async ({ page }) => {
  const lab = await openDiagram(page);
  const burst = bursts(lab).first();
  const first = await burst.getAttribute('data-arrow');
  await expect(burst.locator('text')).toContainText('×3');
  await burst.locator('text').click();
  for (const row of [Number(first), Number(first) + 1, Number(first) + 2])
    await expect(lab.locator(`[data-arrow="${row}"][aria-pressed]`)).toHaveCount(1);
  await lab.getByRole('button', { name: '묶음 접기' }).click();
  await expect(lab.locator(`[data-arrow="${first}"][aria-expanded="false"]`)).toHaveCount(1);
});

test('the keyboard walks from arrow to arrow, past the edge of what is drawn, picks one out and zooms', async ({
  page,
}) => {
  const lab = await openDiagram(page);
  await expect(lab.locator('[data-arrow][tabindex="0"]')).toHaveCount(1);
  await lab.locator('[data-arrow][tabindex="0"]').focus();
  const focused = () => page.evaluate(() => Number(document.activeElement?.getAttribute('data-arrow')));
  let before = await focused();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('ArrowDown');
    const now = await focused();
    expect(now).toBeGreaterThan(before);
    before = now;
  }
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBeLessThan(before);
  for (let i = 0; i < 8; i++) {
    if (await page.evaluate(() => document.activeElement?.hasAttribute('aria-pressed'))) break;
    await page.keyboard.press('ArrowUp');
  }
  const chosen = await focused();
  await page.keyboard.press('Enter');
  await expect(lab.locator(`[data-message-details="${chosen}"]`)).toBeVisible();
  const height = () =>
    lab
      .locator('.lab-seq-hit')
      .nth(1)
      .evaluate((hit) => Number(hit.getAttribute('height')));
  const normal = await height();
  await page.keyboard.press('+');
  await expect.poll(height).toBeGreaterThan(normal);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(height).toBeLessThan(normal);
});

test('a browser that scrolls to the top of the picture for what has the focus in it, as Firefox does, loses nothing', async ({
  page,
}) => {
  const lab = await openDiagram(page);
  await page.evaluate(() => {
    const scroller = document.querySelector('.lab-seq-scroll')!;
    document.addEventListener('focusin', () => (scroller.scrollTop = 0), { capture: true });
  });
  const arrow = lab.locator('[data-arrow][tabindex="0"]');
  await arrow.focus();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('ArrowDown');
    await expect(arrow).toBeFocused();
    await expect(arrow).toBeInViewport();
  }
});

test('scrolled away the diagram stays there until it is called back; a click on the times seeks', async ({
  page,
}) => {
  const lab = await openDiagram(page);
  const scroller = lab.locator('.lab-seq-scroll');
  const first = () => arrows(lab).first().getAttribute('data-arrow').then(Number);
  const start = await first();
  for (let i = 0; i < 12; i++) {
    await scroller.evaluate((element) => (element.scrollTop -= 300));
    await page.waitForTimeout(60);
  }
  expect(await first()).toBeLessThan(start);
  await expect(lab.getByRole('button', { name: '지금으로' })).toBeVisible();
  await lab.getByRole('button', { name: '지금으로' }).click();
  await expect(lab.getByRole('button', { name: '지금으로' })).toHaveCount(0);
  await expect.poll(() => presentShare(lab)).toBeLessThan(1);

  const label = lab.locator('.lab-seq-gutter span.is-future').nth(3);
  const seconds = Number(await label.textContent());
  await label.click();
  await expect(lab.getByRole('slider', { name: '시간' })).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${seconds.toFixed(2)}초`, 'u'),
  );
});

test(
  '64 servers and 300 users: names stand apart, the panel scrolls and the page does not',
  { tag: '@phone' },
  async ({ page }) => {
    const lab = await openDiagram(
      page,
      '?services=64&users=300&rate=0.2&duration=5s&strategy=local&tab=sequence',
    );
    const boxes = await lab
      .locator('.lab-seq-head-cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(5);
    const sorted = boxes.sort((a, b) => a.left - b.left);
    for (const [i, box] of sorted.entries())
      if (i > 0) expect(box.left).toBeGreaterThanOrEqual(sorted[i - 1]!.right - 0.5);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await lab.locator('.lab-seq-svg *').count()).toBeLessThan(650);
  },
);

/** What stands in the way of a diagram's words: other words, lines over them, crosses, paper that is too small. */
function obstacles(lab: Locator): Promise<string[]> {
  return lab.locator('.lab-seq-svg').evaluate((svg) => {
    const found: string[] = [];
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const words = [...svg.querySelectorAll('text')].map((text) => ({
      text,
      box: text.getBoundingClientRect(),
    }));
    for (const [i, { text, box }] of words.entries()) {
      for (const other of words.slice(i + 1))
        if (meet(box, other.box)) found.push(`${text.textContent} / ${other.text.textContent}`);
      for (const cross of svg.querySelectorAll('.lab-seq-way .lab-seq-lost'))
        if (meet(box, cross.getBoundingClientRect())) found.push(`${text.textContent} / a cross`);
    }
    const labels = [...svg.querySelectorAll('.lab-seq-label')];
    for (const line of svg.querySelectorAll('.lab-seq-line, .lab-seq-head, .lab-seq-lost'))
      if (labels[0] && !(line.compareDocumentPosition(labels[0]) & Node.DOCUMENT_POSITION_FOLLOWING))
        found.push('a line drawn over words');
    for (const label of labels) {
      const box = label.getBoundingClientRect();
      const plate = label.parentElement!.querySelector('.lab-seq-plate')!.getBoundingClientRect();
      // The box of a text reaches above and below its letters.
      if (plate.left > box.left || plate.right < box.right || plate.height < box.height * 0.7)
        found.push(`${label.textContent} leaves its paper`);
    }
    return found;
  });
}

for (const [what, query] of [
  ['64 servers and 300 users', 'services=64&users=300&rate=2&duration=5s&strategy=local&t=2s'],
  ['four servers whose link is cut', 'services=4&users=12&t=10s&fault=cut:load-balancer~service-1@9900ms'],
] as const) {
  test(
    `${what}: every word of the diagram can be read at every zoom`,
    { tag: '@phone' },
    async ({ page }) => {
      const lab = await openDiagram(page, `?${query}&tab=sequence`);
      for (const way of ['작게 보기', '작게 보기', '크게 보기', '크게 보기', '크게 보기']) {
        expect(await obstacles(lab), way).toEqual([]);
        await lab.getByRole('button', { name: way }).click();
      }
      expect(await obstacles(lab), 'closest').toEqual([]);
    },
  );
}

test('axe finds nothing in the diagram, folded, unfolded, picked and alone', async ({ page }) => {
  const lab = await openDiagram(page, `${QUERY}&fault=kill:service-2@10s`);
  const check = (state: string) => expectNoViolations(page, '.lab-tabs', state);
  await check('at first');
  await bursts(lab).first().locator('text').click();
  await check('unfolded');
  await singles(lab).first().locator('text').click();
  await check('picked');
  await lab.getByRole('button', { name: '이 요청만' }).click();
  await check('alone');
  await lab.getByRole('tab', { name: '가진 것' }).click();
  await lab.locator('.lab-holdings select').selectOption({ label: '서버 1' });
  await lab.locator('.lab-thing').first().click();
  await expect(lab.locator('[data-life]')).toBeVisible();
  await check('a life');
});
