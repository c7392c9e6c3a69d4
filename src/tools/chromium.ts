import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './process.ts';

const USUAL_PLACES = [
  // Without windows, toolbars and their processes: tests take half the time of the whole browser's.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser's own chatter off: a test's network is the site's alone. Root (a container) can have no sandbox. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium to test with: CHROMIUM_PATH, else Playwright's own, else one the machine has. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...USUAL_PLACES].find(
    (path) => path && existsSync(path),
  );
}

/** Finds a Chromium or installs one; undefined when neither worked. */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  console.error('테스트할 브라우저가 없어서 설치해요.');
  if (isDebian() && process.getuid?.() === 0) await installFromDebian();
  if (!findChromium()) await run('playwright', ['install', 'chromium']);
  return findChromium();
}

async function installFromDebian(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  await run('apt-get', [...install, 'chromium-headless-shell', 'fonts-noto-cjk'], { env });
}

/** Ubuntu's chromium package is only a pointer to a snap, so Debian alone counts. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
