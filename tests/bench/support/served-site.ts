import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../../../src/tools/chromium.ts';
import { freePort } from '../../../src/tools/free-port.ts';
import { serveSite } from '../../../src/tools/site-server.ts';
import { distFolder } from '../../e2e/support/site-files.ts';

/** The built site being served compressed, a browser, and the port at which that can be steered from outside. */
export type Bench = { url: string; browser: Browser; debuggingPort: number };

/** Serves the built site and opens a browser for as long as the work takes. */
export async function withServedSite<Result>(work: (bench: Bench) => Promise<Result>): Promise<Result> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM_PATH');
  const debuggingPort = await freePort();
  const site = await serveSite({ folder: distFolder });
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    return await work({ url: site.url, browser, debuggingPort });
  } finally {
    await browser.close();
    await site.close();
  }
}
