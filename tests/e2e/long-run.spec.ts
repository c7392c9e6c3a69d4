import { expect, type Locator, test } from '@playwright/test';
import { openLab } from './support/lab.ts';
import { listenForTrouble } from './support/trouble.ts';

// Each of these keeps a machine busy: not both at once.
test.describe.configure({ mode: 'serial' });

/** The numbers of a run by metric, as they are counted. */
const numbers = (lab: Locator) =>
  lab
    .locator('[data-metric]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-metric'), row.getAttribute('data-measured')]),
      ),
    );

const scrubTo = (lab: Locator, share: number) =>
  lab.getByRole('slider', { name: '시간' }).evaluate((input, to) => {
    const range = input as HTMLInputElement;
    range.value = String(Math.round(Number(range.max) * to));
    range.dispatchEvent(new Event('input', { bubbles: true }));
  }, share);

test('a long run tells how far it is, and cancelled it leaves the numbers that were there', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, '?services=64&duration=60s');
  const before = await numbers(lab);
  const users = lab.getByRole('spinbutton', { name: '사용자 수' });

  // So many messages that the run would take most of a minute.
  await users.fill('1000');
  await users.press('Enter');
  const notice = lab.locator('[data-notice]');
  await expect(notice).toContainText('실행하는 중이에요');
  const percent = async () => Number(/(\d+)%/.exec((await notice.textContent()) ?? '')?.[1] ?? -1);
  await expect.poll(percent).toBeGreaterThan(0);
  const reached = await percent();
  await expect.poll(percent).toBeGreaterThan(reached);
  // Meanwhile the run that was there can be played with. It is 59.72 s long.
  await scrubTo(lab, 0.5);
  await expect(lab.locator('.lab-time')).toContainText('29.86초');

  await lab.getByRole('button', { name: '그만두기' }).click();
  await expect(notice).toContainText('실행을 멈췄어요');
  expect(await numbers(lab)).toEqual(before);
  await expect(users).toHaveValue('12');
  // The worker is free again: a short run goes through at once.
  await users.fill('5');
  await users.press('Enter');
  await expect(notice).not.toContainText('실행하는 중이에요');
  await expect.poll(() => numbers(lab)).not.toEqual(before);
  expect(trouble).toEqual([]);
});

test('a run of many messages is scrubbed from end to end, its crowd is painted, and its counts follow', async ({
  page,
}) => {
  const trouble = listenForTrouble(page);
  const lab = await openLab(page, '?services=16&users=300&rate=1&latency=200ms&duration=5s');
  const crowd = lab.locator('.lab-marks-canvas');
  const heading = lab.locator('.lab-readouts-title .lab-head').last();
  const inOneRow = (path: string) => lab.locator(`[data-metric="${path}"]`).first();

  await scrubTo(lab, 0.25);
  await expect.poll(async () => Number(await crowd.getAttribute('data-marks'))).toBeGreaterThan(200);
  // What the canvas says it painted is there: some of its dots are not empty.
  const dots = await crowd.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let painted = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) painted++;
    return painted;
  });
  expect(dots).toBeGreaterThan(1000);
  await expect(lab.locator('.lab-marks path:visible')).toHaveCount(0);

  await scrubTo(lab, 0);
  await expect(crowd).toHaveAttribute('data-marks', '0');
  await expect(heading).toHaveText(/^0(\.0+)?초까지$/);

  await scrubTo(lab, 1);
  const end = await lab.locator('.lab-time span').textContent();
  await expect(heading).toHaveText(`${(end ?? '').replace(' / ', '')}까지`);
  for (const path of ['replicationMessages.write', 'sessionCopies', 'refused']) {
    const row = inOneRow(path);
    const all = await row.locator('.lab-value').textContent();
    expect((await row.locator('.lab-so-far').textContent())?.replace('지금까지 ', '')).toBe(all);
  }
  expect(trouble).toEqual([]);
});
