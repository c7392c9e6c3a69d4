import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { filesBelow } from '../../../src/tools/files.ts';
import { inProject } from '../../../src/tools/root.ts';

/** The built site under test. */
export const distFolder = process.env['DIST'] ?? inProject('dist');

/** The route of an HTML file: `labs/index.html` is `/labs/`, `404.html` stays `/404.html`. */
export function routeOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The routes of every page that was built, found anew so that tests adapt to what others add. */
export function routes(folder = distFolder): string[] {
  const found = filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map(routeOf);
  if (found.length === 0) throw new Error(`no page in ${folder}: build the site first (npm run build)`);
  return found;
}

/** The file of a route, relative to the site's folder. */
export function fileOf(route: string): string {
  return `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`;
}

/** The text of a built file. */
export function read(file: string, folder = distFolder): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The parsed HTML of a route; scripts and styles keep their text. */
export function documentOf(route: string, folder = distFolder): HTMLElement {
  return parse(read(fileOf(route), folder), {
    comment: false,
    blockTextElements: { script: true, style: true },
  });
}
