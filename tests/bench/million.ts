import type { Page } from '@playwright/test';
import { simulate } from '../../src/simulation/kernel/simulate.ts';
import { sessionSync } from '../../src/simulation/labs/session-sync/lab.ts';
import { readScenario } from '../../src/simulation/scenario/scenario.ts';
import { eventTimes } from '../../src/simulation/trace/events.ts';
import { messagesInFlight } from '../../src/simulation/trace/flights.ts';
import { paceOf } from '../../src/player/clock/pace.ts';
import { castAt } from '../../src/player/stage/cast.ts';
import type { BenchRow } from '../../src/tools/bench-row.ts';
import { openLab } from './support/live-lab.ts';
import { withServedSite } from './support/served-site.ts';

export const name = 'million: a run of a million messages is scrubbed';

const CAST = 'services=64&users=1000&rate=1';
const MILLION = `${CAST}&duration=40s`;
/** The beginning of the same run, message for message. */
const SHORT = `${CAST}&duration=8s`;
/** The stretch that both runs share, µs: seeks go to the same pictures, whatever lies behind them. */
const SHARED = [3_000_000, 7_500_000] as const;
const SEEKS = 60;

/** Indexing beside running, and a seek in a million messages beside one in few: ratios first, and how long each takes. */
export async function run(): Promise<BenchRow[]> {
  return [...(await indexing()), ...(await seeking())];
}

async function indexing(): Promise<BenchRow[]> {
  const { scenario } = readScenario(sessionSync, new URLSearchParams(MILLION));
  const start = performance.now();
  const recording = await simulate(sessionSync, scenario);
  const ran = performance.now() - start;
  const indexed = time(() => {
    eventTimes(recording);
    messagesInFlight(recording, 0);
    castAt(recording, 0, 0);
    paceOf(recording);
  });
  return [
    { what: 'messages of the run', value: recording.messages.length, unit: '', budget: { min: 1_000_000 } },
    { what: 'indexing it, over running it', value: indexed / ran, unit: '×', budget: { max: 0.15 } },
    { what: 'indexing it, once', value: indexed, unit: 'ms' },
  ];
}

function seeking(): Promise<BenchRow[]> {
  return withServedSite(async ({ url, browser }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await openLab(page, url, SHORT);
    const short = await seek(page);
    await openLab(page, url, MILLION);
    const long = await seek(page);
    const anywhere = await seek(page, [0, 40_000_000]);
    return [
      {
        what: 'a seek in it, p50, over the same one in its first 8 seconds alone',
        value: middle(long) / middle(short),
        unit: '×',
        budget: { max: 2 },
      },
      { what: 'a seek with all that it changes on the page, p50', value: middle(long), unit: 'ms' },
      { what: 'the slowest of as many seeks all over it', value: Math.max(...anywhere), unit: 'ms' },
    ];
  });
}

/** Drags the scrubber to and fro over a stretch; how long the page takes each time until it is laid out anew, ms. */
function seek(page: Page, stretch: readonly [number, number] = SHARED): Promise<number[]> {
  return page.evaluate(
    async ({ count, from, to }) => {
      const input = document.querySelector<HTMLInputElement>('[data-scrub]')!;
      const times: number[] = [];
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      // The first few build indexes and are not counted.
      for (let i = -5; i < count; i++) {
        const start = performance.now();
        input.value = String(Math.round(from + (to - from) * (((i + 5) * 0.37) % 1)));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // Views are drawn in a microtask; then the page has to find its new shape.
        await Promise.resolve().then(() => undefined);
        document.body.getBoundingClientRect();
        if (i >= 0) times.push(performance.now() - start);
        await nextFrame();
      }
      return times;
    },
    { count: SEEKS, from: stretch[0], to: stretch[1] },
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
