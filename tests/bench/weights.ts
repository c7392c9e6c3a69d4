import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { BenchRow } from '../../src/tools/bench-row.ts';
import { reachableScripts } from '../e2e/support/reachable-scripts.ts';
import { distFolder } from '../e2e/support/site-files.ts';
import { scrollThrough } from '../e2e/support/trouble.ts';
import { pageKinds, type PageKind } from './support/page-kinds.ts';
import { withServedSite } from './support/served-site.ts';

const KINDS = ['HTML', 'CSS', 'JS', 'font', 'other'] as const;
/**
 * kB of JavaScript that a page may load before anybody opens anything in it. What it can ever come to load is told beside it:
 * every tab, the model once more in its worker; of the playground's, Monaco is most of that.
 */
const BUDGETS: Readonly<Partial<Record<PageKind['kind'], number>>> = {
  chapter: 150,
  lab: 150,
  playground: 100,
};

type Weights = Record<(typeof KINDS)[number], number>;

export const name = 'weights: bytes on the wire, a page scrolled to its end (kB = 1000 bytes)';

/** What each kind of page loads, and the most JavaScript it can ever come to load. */
export function run(): Promise<BenchRow[]> {
  return withServedSite(async ({ url, browser }) => {
    const rows: BenchRow[] = [];
    for (const page of pageKinds()) rows.push(...(await rowsOf(page, url, browser)));
    return rows;
  });
}

async function rowsOf({ kind, route }: PageKind, url: string, browser: Browser): Promise<BenchRow[]> {
  const weights = await weigh(browser, url + route.slice(1));
  const loaded = BUDGETS[kind];
  return [
    ...KINDS.map((part): BenchRow => ({
      what: `${kind} ${route} ${part}`,
      value: weights[part] / 1000,
      unit: 'kB',
      ...(part === 'JS' && loaded !== undefined ? { budget: { max: loaded } } : {}),
    })),
    {
      what: `${kind} ${route} JS within reach`,
      value: reach(route) / 1000,
      unit: 'kB',
    },
  ];
}

/** Bytes of the bodies as they came over the wire, by what they are; each address once. */
async function weigh(browser: Browser, address: string): Promise<Weights> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(address);
  await scrollThrough(page);
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => [entry.name, (entry as PerformanceResourceTiming).encodedBodySize] as const,
    ),
  );
  await page.close();
  const weights: Weights = { HTML: 0, CSS: 0, JS: 0, font: 0, other: 0 };
  for (const [url, bytes] of new Map(loaded)) if (url.startsWith('http')) weights[partOf(url)] += bytes;
  return weights;
}

function partOf(address: string): (typeof KINDS)[number] {
  const extension = extname(new URL(address).pathname);
  if (extension === '' || extension === '.html') return 'HTML';
  if (extension === '.css') return 'CSS';
  if (extension === '.js' || extension === '.mjs') return 'JS';
  return extension.startsWith('.woff') ? 'font' : 'other';
}

/** The gzipped size of every script a page can come to load, workers included. */
function reach(route: string): number {
  return reachableScripts(route).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length,
    0,
  );
}
