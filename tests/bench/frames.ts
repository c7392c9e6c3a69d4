import type { Page } from '@playwright/test';
import type { BenchRow } from '../../src/tools/bench-row.ts';
import { type Frame, traceFrames } from './support/frame-trace.ts';
import { openLab } from './support/live-lab.ts';
import { withServedSite } from './support/served-site.ts';

export const name = 'frames: what one costs the page while a run plays, in time of its own thread';

/** A thousand users and 64 servers: from 3.5 s on, 1,000 to 1,500 messages are under way. */
const CROWD = 'services=64&users=1000&rate=0.6&latency=50ms&duration=10s&t=3.5s';
/** The same stage with next to nothing under way. */
const QUIET = 'services=64&users=1000&rate=0.01&strategy=local&latency=50ms&duration=60s&t=3.5s';
const WARM_UP = 4_000;
const MEASURED = 8_000;
const AT_LEAST = 1_000;

/** Scripts a frame with at least 1,000 messages in flight, and the same beside a stage where almost nothing flies. */
export function run(): Promise<BenchRow[]> {
  return withServedSite(async ({ url, browser }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const { frames: crowd, flying } = await framesOf(page, url, CROWD);
    const { frames: quiet } = await framesOf(page, url, QUIET);
    const ratio = at(crowd, 'script', 0.95) / at(quiet, 'script', 0.95);
    return [
      {
        what: 'messages in flight, the fewer of the beginning and the end of the measurement',
        value: flying,
        unit: '',
        budget: { min: AT_LEAST },
      },
      { what: 'script a frame, p95, over that of a quiet stage of the same cast', value: ratio, unit: '×' },
      { what: 'script a frame, p50', value: at(crowd, 'script', 0.5), unit: 'ms' },
      { what: 'script a frame, p95', value: at(crowd, 'script', 0.95), unit: 'ms', budget: { max: 4 } },
      { what: 'script, styles, layout and painting a frame, p50', value: at(crowd, 'all', 0.5), unit: 'ms' },
      { what: 'script, styles, layout and painting a frame, p95', value: at(crowd, 'all', 0.95), unit: 'ms' },
      { what: 'frames measured', value: crowd.length, unit: '' },
    ];
  });
}

interface Measured {
  readonly frames: Frame[];
  readonly flying: number;
}

async function framesOf(page: Page, url: string, query: string): Promise<Measured> {
  await openLab(page, url, query);
  const session = await page.context().newCDPSession(page);
  // Slow enough that the run lasts as long as the measurement.
  await page.getByRole('combobox', { name: '빠르기' }).selectOption('0.25');
  await page.getByRole('button', { name: '재생' }).click();
  await page.waitForTimeout(WARM_UP);
  const before = await marksInFlight(page);
  const frames = await traceFrames(session, () => page.waitForTimeout(MEASURED));
  await session.detach();
  return { frames, flying: Math.min(before, await marksInFlight(page)) };
}

/** What the canvas shows now; NaN where the stage is too quiet for one. */
function marksInFlight(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector<HTMLElement>('.lab-marks-canvas')?.dataset['marks']),
  );
}

/** The value that this share of the frames does not exceed, ms. */
function at(frames: readonly Frame[], part: keyof Frame, share: number): number {
  const values = frames.map((frame) => frame[part]).sort((a, b) => a - b);
  return values[Math.floor(values.length * share)] ?? NaN;
}
