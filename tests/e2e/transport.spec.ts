import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

const QUERY =
  '?strategy=local&users=8&duration=10s&fault=kill:service-2@2s&fault=kill:service-3@6s&action=write:user-3@4s';

async function open(page: Page, query = QUERY): Promise<Locator> {
  const lab = await openLab(page, query);
  await lab.locator('.lab-transport').scrollIntoViewIfNeeded();
  return lab;
}

const handle = (lab: Locator, word: string) => lab.locator('.lab-track').getByRole('slider', { name: word });
const scrub = (lab: Locator) => lab.getByRole('slider', { name: '시간', exact: true });
const said = (lab: Locator) => lab.locator('[data-said]');
const value = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'));
const metric = (lab: Locator, path: string) => lab.locator(`[data-metric="${path}"]`).first();

/** Where the middle of an element is, in pixels of the page. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = (await element.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a fault dragged along the scrubber forks the run as it goes; the drag is one step of undo', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await open(page);
  const kill = handle(lab, '서버 2 꺼짐');
  const before = await metric(lab, 'lostLogins').getAttribute('data-measured');
  const { x, y } = await middleOf(kill);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Past the other fault, and on: it stays the one thing under the pointer.
  await page.mouse.move(x + 260, y, { steps: 12 });
  await expect.poll(() => value(kill)).toBeGreaterThan(5);
  await expect(page).toHaveURL(/kill:service-2@(5|6|7)/u);
  await page.mouse.move(x + 400, y + 30, { steps: 12 });
  await expect.poll(() => value(kill)).toBeGreaterThan(7);
  const tip = kill.locator('.lab-handle-tip');
  await expect(tip).toBeVisible();
  await page.mouse.up();
  await expect(said(lab)).toHaveText(/^옮겼어요: \d+(\.\d+)?초 서버 2 꺼짐$/u);
  const at = await value(kill);
  expect(Number.isInteger(at * 1000)).toBe(true);
  await expect(lab.getByRole('spinbutton', { name: '서버 2 꺼짐, 시각(초)' })).toHaveValue(String(at));
  await expect(metric(lab, 'lostLogins')).not.toHaveAttribute('data-measured', before!);
  await lab.getByRole('button', { name: '실행 취소' }).click();
  await expect.poll(() => value(kill)).toBe(2);
  await expect(metric(lab, 'lostLogins')).toHaveAttribute('data-measured', before!);
  await expect(lab.getByRole('button', { name: '실행 취소' })).toBeDisabled();
  await lab.getByRole('button', { name: '다시 실행' }).click();
  await expect.poll(() => value(kill)).toBe(at);
  expect(trouble).toEqual([]);
});

test('a handle is moved, opened and removed by keys, and keeps the focus', async ({ page }) => {
  const lab = await open(page);
  const kill = handle(lab, '서버 2 꺼짐');
  await kill.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => value(kill)).toBe(2.1);
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => value(kill)).toBe(7.1);
  await expect(kill).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(kill).toHaveAttribute('aria-valuetext', '7초');
  await page.keyboard.press('Enter');
  await expect(scrub(lab)).toHaveAttribute('aria-valuetext', /^7\.00초/u);
  await page.keyboard.press('Delete');
  await expect(kill).toHaveCount(0);
  await expect(said(lab)).toHaveText('뺐어요: 7초 서버 2 꺼짐');
  await expect(lab.getByRole('list', { name: '일으킨 장애' })).not.toContainText('서버 2');
  await page.keyboard.press('Control+z');
  await expect(kill).toHaveCount(1);
});

test('a chip goes to its moment, and its time can be set exactly; one that cannot be is put back and said', async ({
  page,
}) => {
  const lab = await open(page, '?duration=10s&fault=add:service-5@2s&fault=kill:service-5@4s');
  await lab.getByRole('button', { name: '서버 5 추가', exact: true }).click();
  await expect(scrub(lab)).toHaveAttribute('aria-valuetext', /^2\.00초/u);
  const time = lab.getByRole('spinbutton', { name: '서버 5 추가, 시각(초)' });
  await time.fill('3.217');
  await time.press('Enter');
  await expect(handle(lab, '서버 5 추가')).toHaveAttribute('aria-valuetext', '3.217초');
  await time.fill('5');
  await time.press('Enter');
  await expect(time).toHaveValue('3.217');
  await expect(lab.locator('[data-notice]')).toContainText('그 시각에는 할 수 없어서');
});

test('a user is made to do something now, and it can be undone', async ({ page }) => {
  const lab = await open(page, '?duration=10s');
  const writes = metric(lab, 'operations.write');
  const before = Number(await writes.getAttribute('data-measured'));
  await lab.getByRole('combobox', { name: '요청을 보낼 사용자' }).selectOption('사용자 5');
  await lab.getByRole('button', { name: '쓰기', exact: true }).click();
  await expect(lab.getByRole('list', { name: '추가한 요청' })).toContainText('사용자 5 쓰기');
  await expect(writes).toHaveAttribute('data-measured', String(before + 1));
  await expect(handle(lab, '사용자 5 쓰기')).toHaveCount(1);
  await expect(page).toHaveURL(/action=write:user-5@/u);
  await lab.getByRole('button', { name: /사용자 5 쓰기를 빼기$/u }).click();
  await expect(writes).toHaveAttribute('data-measured', String(before));
});

test('N goes from refusal to refusal and says when there is no other', async ({ page }) => {
  const lab = await open(page);
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  await expect(said(lab)).toContainText('모르는 세션');
  const first = await scrub(lab).getAttribute('aria-valuetext');
  await lab.getByRole('button', { name: '다음 거절' }).click();
  await expect(scrub(lab)).not.toHaveAttribute('aria-valuetext', first!);
  await lab.getByRole('button', { name: '이전 거절' }).click();
  await expect(scrub(lab)).toHaveAttribute('aria-valuetext', first!);
  await page.keyboard.press('End');
  const next = lab.getByRole('button', { name: '다음 거절' });
  // It says that there is none before it is pressed, and again when it is pressed all the same.
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.click({ force: true });
  await expect(said(lab)).toHaveText('이 뒤로는 거절이 없어요.');
});

test('a range is set here and there, dragged by its ends, played round, and ended', async ({ page }) => {
  const lab = await open(page);
  const [from, to] = [handle(lab, '구간 시작'), handle(lab, '구간 끝')];
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await lab.getByRole('button', { name: '구간 시작', exact: true }).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press(']');
  await expect(from).toHaveAttribute('aria-valuetext', '1초');
  await expect(to).toHaveAttribute('aria-valuetext', '2초');
  await from.focus();
  await page.keyboard.press('Shift+ArrowRight');
  // An end stops short of the other.
  await expect(from).toHaveAttribute('aria-valuetext', '1.999초');
  await page.keyboard.press('Home');
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', '1.5초');

  await lab.getByRole('combobox', { name: '빠르기' }).selectOption('×16');
  await lab.getByRole('button', { name: '재생' }).click();
  const seen = new Set<number>();
  for (let i = 0; i < 30; i++) {
    seen.add(Number(await scrub(lab).inputValue()));
    await page.waitForTimeout(60);
  }
  for (const t of seen) {
    expect(t).toBeGreaterThanOrEqual(1_500_000);
    expect(t).toBeLessThanOrEqual(2_000_000);
  }
  await expect(lab.getByRole('button', { name: '멈추기' })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(from).toHaveCount(0);
  await expect(said(lab)).toHaveText('구간 반복을 껐어요.');
});

test('dragging along the track with Shift sets the range, and leaves the moment alone', async ({ page }) => {
  const lab = await open(page);
  const before = await scrub(lab).inputValue();
  const box = (await scrub(lab).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const [from, to] = [await value(handle(lab, '구간 시작')), await value(handle(lab, '구간 끝'))];
  expect(from / to).toBeCloseTo(0.5 / 0.7, 1);
  expect(await scrub(lab).inputValue()).toBe(before);
  const end = await middleOf(handle(lab, '구간 끝'));
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x + box.width * 0.2, end.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await value(handle(lab, '구간 끝'))) / to).toBeCloseTo(0.9 / 0.7, 1);
  expect(await value(handle(lab, '구간 시작'))).toBe(from);
  await lab.getByRole('button', { name: '구간 지우기' }).click();
  await expect(handle(lab, '구간 시작')).toHaveCount(0);
});

test('keys typed into a field are the field’s; ? lists the keys', async ({ page }) => {
  const lab = await open(page);
  const before = await scrub(lab).inputValue();
  await lab.getByRole('spinbutton', { name: '서버 2 꺼짐, 시각(초)' }).focus();
  for (const key of ['n', 'l', '[', 'Home', ' ']) await page.keyboard.press(key);
  expect(await scrub(lab).inputValue()).toBe(before);
  await expect(handle(lab, '구간 시작')).toHaveCount(0);
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('?');
  await expect(lab.getByRole('group', { name: '단축키' })).toContainText('다음 거절로');
  await page.keyboard.press('Escape');
  await expect(lab.getByRole('group', { name: '단축키' })).toHaveCount(0);
});

test('under reduced motion playing goes from event to event', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await open(page);
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('Home');
  const times = new Set<string>();
  await page.keyboard.press('Space');
  for (let i = 0; i < 20; i++) {
    times.add(await scrub(lab).inputValue());
    await page.waitForTimeout(150);
  }
  // 3 seconds hold two or three steps of 1.2 seconds, not 180 frames.
  expect(times.size).toBeGreaterThan(1);
  expect(times.size).toBeLessThan(6);
});

test('in forced colours ticks and handles still show', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lab = await open(page);
  const paints = await lab.locator('.lab-tick, .lab-glyph').evaluateAll((marks) =>
    marks.map((mark) => {
      const { stroke, color } = getComputedStyle(mark);
      return mark.classList.contains('lab-tick') ? stroke : color;
    }),
  );
  const paper = await lab.evaluate((element) => getComputedStyle(element.ownerDocument.body).backgroundColor);
  expect(paints.length).toBeGreaterThan(5);
  for (const paint of paints) expect([paint, paint === paper || paint === 'none']).toEqual([paint, false]);
});

for (const theme of ['light', 'dark'])
  test(`in forced colours the drawings take the reader’s own, whatever the theme: ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: theme === 'light' ? 'dark' : 'light' });
    const lab = await open(page, `${QUERY}&tab=states`);
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await expect(lab.locator('.lab-chart')).toBeVisible();
    const own = await lab.evaluate((element) => getComputedStyle(element.ownerDocument.body).color);
    const inks = await lab
      .locator('.lab-svg .lab-name, .lab-chart .lab-chart-state:not(.is-here) text')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fill));
    expect(inks.length).toBeGreaterThan(10);
    expect([...new Set(inks)]).toEqual([own]);
    const cards = await lab
      .locator('.lab-card')
      .evaluateAll((all) => all.map((card) => getComputedStyle(card).fill));
    expect(cards).not.toContain(own);
  });

test('whoever works by keyboard keeps their place where a button ends its own use', async ({ page }) => {
  const lab = await open(page, `${QUERY}&fault=kill:service-1@8s&fault=kill:service-2@9s`);
  const removals = lab.locator('.lab-chip-remove');
  const undo = lab.getByRole('button', { name: '실행 취소' });
  const count = await removals.count();
  expect(count).toBeGreaterThan(1);
  await removals.first().focus();
  for (let left = count; left > 0; left--) {
    await expect(removals).toHaveCount(left);
    await page.keyboard.press('Enter');
  }
  await expect(undo, 'what brings the last one back').toBeFocused();
  for (let i = 0; i < count; i++) await page.keyboard.press('Enter');
  await expect(removals).toHaveCount(count);
  await expect(undo).toBeFocused();
  await expect(undo).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(removals, 'nothing to undo').toHaveCount(count);

  await page.keyboard.press('[');
  const clear = lab.getByRole('button', { name: '구간 지우기' });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect(clear).toHaveCount(0);
  await expect(lab.getByRole('button', { name: '구간 시작' }), 'nearest of what stays').toBeFocused();

  const compare = lab.getByRole('button', { name: '견주기', exact: true });
  await compare.click();
  await lab.getByRole('button', { name: '그만 견주기' }).focus();
  await page.keyboard.press('Enter');
  await expect(compare).toBeFocused();
});

test('axe finds nothing with a loop, the keys and every kind of tick', async ({ page }) => {
  const lab = await open(page, `${QUERY}&fault=cut:service-1~load-balancer@3s`);
  await lab.locator('.lab-board').focus();
  await page.keyboard.press('l');
  await page.keyboard.press('?');
  await handle(lab, '서버 2 꺼짐').focus();
  await expectNoViolations(page, '.lab');
});
