import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { firefox } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Nothing at the start but the page: no welcome, no updates, no reports. */
const QUIET = Object.entries({
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
});

/** A Firefox to test with: FIREFOX_PATH, else Playwright's own, else one the machine has. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], firefox.executablePath(), ...USUAL_PLACES].find(
    (path) => path && existsSync(path),
  );
}

/**
 * Opens a page with this script in a Firefox of its own, and gives what `answer`, an expression of a promise, comes to.
 * Nothing drives the browser (Playwright knows its own builds alone): the page sends the answer itself, from localhost,
 * which Web Crypto takes for a secure place. Rejects with what the page threw.
 */
export async function evaluateInFirefox(
  executable: string,
  script: string,
  answer: string,
): Promise<unknown> {
  const answered = Promise.withResolvers<string>();
  const send = "(body) => fetch('/answer', { method: 'POST', body: JSON.stringify(body) })";
  const page = `<!doctype html><meta charset="utf-8"><script src="/script.js"></script>
    <script>(${answer}).then((value) => ({ value }), (error) => ({ error: String(error) })).then(${send});</script>`;
  const server = createServer((request, response) => {
    if (request.method === 'POST') void text(request).then(answered.resolve, answered.reject);
    const isScript = request.url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = QUIET.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), preferences.join('\n'));
  const browser = spawn(
    executable,
    ['--headless', '--new-instance', '--profile', profile, `http://localhost:${port}/`],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  browser.once('error', answered.reject);
  browser.once('exit', (code) => answered.reject(new Error(`Firefox ended with ${code} and sent no answer`)));
  try {
    const { value, error } = JSON.parse(await answered.promise) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  } finally {
    browser.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
