import { basename } from 'node:path';
import { filesBelow } from '../../../src/tools/files.ts';
import { distFolder, fileOf, read } from './site-files.ts';

/**
 * Every script that a page can come to load: in its HTML, imported by one of those (at once or later), or as a worker.
 * A script counts as soon as its file name, which carries a hash, stands anywhere in a page or script that counts:
 * this may find too many, never too few.
 * @returns file names relative to the site's folder
 */
export function reachableScripts(route: string, folder = distFolder): string[] {
  const scripts = filesBelow(folder).filter((file) => /\.m?js$/.test(file));
  const reached = new Set<string>();
  const visit = (text: string) => {
    for (const script of scripts) {
      if (reached.has(script) || !text.includes(basename(script))) continue;
      reached.add(script);
      visit(read(script, folder));
    }
  };
  visit(read(fileOf(route), folder));
  return [...reached].sort();
}
