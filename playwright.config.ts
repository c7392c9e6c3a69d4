import { defineConfig, type Project } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './src/tools/chromium.ts';
import { freePort } from './src/tools/free-port.ts';
import { inProject } from './src/tools/root.ts';

// Workers read this file again: the port is chosen once and inherited.
const port = (process.env['E2E_PORT'] ??= String(await freePort()));
const outside = process.env['BASE_URL'];
const folder = (process.env['DIST'] ??= inProject('dist'));
const executablePath = findChromium();

/** What is looked at once (files, or a build of its own), not once for each screen. */
const ONCE = ['**/e2e/files/**', '**/e2e/subfolder/**'];

const once: Project[] = [
  { name: 'files', testMatch: '**/e2e/files/**/*.test.ts' },
  { name: 'subfolder', testMatch: '**/e2e/subfolder/**/*.test.ts' },
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long pages under axe take a minute where the machine is shared; nothing measures time here.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: outside ?? `http://localhost:${port}/`,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: [...ONCE, '**/*.phone.*'],
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: ONCE,
      // What a narrow screen or a finger makes different; the rest is the same there and was seen at desktop size.
      grep: /@phone|\.phone\./,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    ...once,
  ],
  ...(outside
    ? {}
    : {
        webServer: {
          command: `node src/tools/serve.ts --dir "${folder}" --port ${port} --base /`,
          url: `http://localhost:${port}/`,
          reuseExistingServer: false,
        },
      }),
});
