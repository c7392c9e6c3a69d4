import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brokenLinks } from '../support/links.ts';
import { distFolder, read } from '../support/site-files.ts';

const site = { folder: distFolder, origin: 'http://localhost:4321', base: '/' };

test('every link, source and anchor leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([]);
});

test('the check notices what leads nowhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync(distFolder, folder, { recursive: true });
  const wrong =
    '<a href="/none/">a</a><a href="#nowhere">b</a><img src="/none.png" alt=""><a href="/chapters">c</a>';
  writeFileSync(join(folder, 'index.html'), read('index.html').replace('</body>', `${wrong}</body>`));
  expect(brokenLinks({ ...site, folder })).toEqual([
    '/: /none/, not there',
    '/: #nowhere, no such anchor',
    '/: /chapters, a folder without its slash',
    '/: /none.png, not there',
  ]);
});
