import lighthouse from 'lighthouse';
import type { BenchRow } from '../../src/tools/bench-row.ts';
import { pageKinds, type PageKind } from './support/page-kinds.ts';
import { withServedSite } from './support/served-site.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const BUDGET = { min: 95 };
/** The playground's policy lets nothing be fetched, and Lighthouse fetches this file as the page would: it never gets to judge it there. */
const OUT_OF_REACH = ['robots-txt'] as const;
/** Performance wavers with the machine: where one run misses, the middle of three decides. */
const RUNS = 3;

type Scores = Record<(typeof CATEGORIES)[number] | 'lcp' | 'tbt', number>;

export const name = 'Lighthouse, mobile';

/** Scores of one page of each kind, with its largest contentful paint and total blocking time. */
export function run(): Promise<BenchRow[]> {
  return withServedSite(async ({ url, debuggingPort }) => {
    const rows: BenchRow[] = [];
    for (const { kind, route } of pageKinds()) {
      const scores = await middleOfRuns(url + route.slice(1), debuggingPort, kind);
      const what = (part: string) => `${kind} ${route} ${part}`;
      rows.push(
        ...CATEGORIES.map((part) => ({
          what: what(part),
          value: scores[part],
          unit: '/ 100',
          budget: BUDGET,
        })),
        { what: what('LCP'), value: scores.lcp / 1000, unit: 's' },
        { what: what('TBT'), value: Math.round(scores.tbt), unit: 'ms' },
      );
    }
    return rows;
  });
}

async function middleOfRuns(address: string, port: number, kind: PageKind['kind']): Promise<Scores> {
  const runs = [await scoresOf(address, port, kind)];
  while (runs.length < RUNS && (runs[0]?.performance ?? 0) < BUDGET.min)
    runs.push(await scoresOf(address, port, kind));
  runs.sort((a, b) => a.performance - b.performance);
  return runs[Math.floor(runs.length / 2)]!;
}

async function scoresOf(address: string, port: number, kind: PageKind['kind']): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...CATEGORIES],
    skipAudits: kind === 'playground' ? [...OUT_OF_REACH] : [],
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(
      `Lighthouse could not look at ${address}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
    );
  }
  const { categories, audits } = result.lhr;
  const score = (part: string) => Math.round((categories[part]?.score ?? 0) * 100);
  const failed = Object.values(audits).filter(
    (audit) => audit.score === 0 && audit.scoreDisplayMode === 'binary',
  );
  for (const { id, title } of failed) console.log(`  ${new URL(address).pathname} fails ${id}: ${title}`);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcp: audits['largest-contentful-paint']?.numericValue ?? NaN,
    tbt: audits['total-blocking-time']?.numericValue ?? NaN,
  };
}
