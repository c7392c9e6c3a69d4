import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../../../src/tools/files.ts';
import { documentOf, fileOf, read, routes } from './site-files.ts';

const HOST = 'http://site.invalid';

/** Where a built site lies: its folder, the address it was built for, and its path below the host. */
export type BuiltSite = { folder: string; origin: string; base: string };

/** Every link, source and anchor of a built site that leads nowhere, as "page: address, reason". */
export function brokenLinks(site: BuiltSite): string[] {
  return [
    ...routes(site.folder).flatMap((route) =>
      addressesIn(route, site.folder).flatMap((address) => complaint(site, route, address)),
    ),
    ...filesBelow(site.folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        addressesInStyle(file, site.folder).flatMap((address) => complaint(site, `/${file}`, address)),
      ),
  ];
}

function addressesIn(route: string, folder: string): string[] {
  const page = documentOf(route, folder);
  const attributes = (selector: string, name: string) =>
    page.querySelectorAll(selector).flatMap((element) => element.getAttribute(name) ?? []);
  // Hints are no files, and the page that stands for every missing address has none of its own.
  const isHint = route === '/404.html' ? /preconnect|dns-prefetch|canonical/ : /preconnect|dns-prefetch/;
  return [
    ...attributes('a[href], area[href], use[href], image[href]', 'href'),
    ...page
      .querySelectorAll('link[href]')
      .filter((link) => !isHint.test(link.getAttribute('rel') ?? ''))
      .flatMap((link) => link.getAttribute('href') ?? []),
    ...attributes('[src]', 'src'),
    ...attributes('[srcset]', 'srcset').flatMap((set) =>
      set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
    ),
    ...attributes('[poster]', 'poster'),
    ...attributes('meta[property="og:image"], meta[name="twitter:image"]', 'content'),
  ];
}

function addressesInStyle(file: string, folder: string): string[] {
  return [...read(file, folder).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1] ?? '');
}

function complaint(site: BuiltSite, from: string, address: string): string[] {
  const base = posix.join('/', site.base, '/');
  const url = new URL(address, `${HOST}${posix.join(base, from)}`);
  const own = url.origin === HOST || url.origin === site.origin;
  if (!own) return [];
  const say = (reason: string) => [`${from}: ${address}, ${reason}`];
  if (!url.pathname.startsWith(base)) return say(`outside ${base}`);
  const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  const file = fileOf(path);
  const target = join(site.folder, file);
  if (!existsSync(target)) return say('not there');
  if (statSync(target).isDirectory()) return say('a folder without its slash');
  if (url.hash.length > 1 && file.endsWith('.html') && !hasAnchor(site.folder, path, url.hash))
    return say('no such anchor');
  return [];
}

function hasAnchor(folder: string, route: string, hash: string): boolean {
  const id = decodeURIComponent(hash.slice(1));
  // A text fragment is no anchor.
  if (id.startsWith(':~:')) return true;
  // Nor is what the playground reads of its address, `#token=…&key=…`: a test of the page that links there opens it.
  if (route === '/playground/' && /^\w+=/.test(id)) return true;
  return documentOf(route, folder)
    .querySelectorAll('[id], a[name]')
    .some((element) => element.getAttribute('id') === id || element.getAttribute('name') === id);
}
