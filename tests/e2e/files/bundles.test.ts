import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { inProject } from '../../../src/tools/root.ts';
import { FORBIDDEN, forbiddenIn } from '../support/forbidden-code.ts';
import { reachableScripts } from '../support/reachable-scripts.ts';
import { read, routes } from '../support/site-files.ts';

for (const route of routes().filter((path) => /^\/(chapters|labs)\/|^\/$/.test(path))) {
  test(`${route} can load no forbidden package`, () => {
    const offenders = reachableScripts(route).flatMap((file) =>
      forbiddenIn(read(file)).map((name) => `${name} in ${file}`),
    );
    expect(offenders).toEqual([]);
  });
}

test.describe('the detector', () => {
  for (const { name, sample } of FORBIDDEN) {
    // Not installed means that nothing could bundle it; the control begins to count on the day it is added.
    if (!isInstalled(name)) continue;
    test(`finds ${name} where it is`, async () => {
      expect(forbiddenIn(await bundle(sample))).toContain(name);
    });
  }

  test('does not take zod/mini for zod', async () => {
    const sample = "import { object, string } from 'zod/mini'; console.log(object({ a: string() }))";
    expect(forbiddenIn(await bundle(sample))).toEqual([]);
  });
});

function isInstalled(name: string): boolean {
  return existsSync(inProject(`node_modules/${name}`));
}

/** Bundles and minifies a line of code as the site's own build would. */
async function bundle(code: string): Promise<string> {
  const id = '\0sample';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sample',
        resolveId: (source) => (source === 'sample' ? id : undefined),
        load: (source) => (source === id ? code : undefined),
      },
    ],
    build: { write: false, minify: true, rolldownOptions: { input: 'sample' } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
}
