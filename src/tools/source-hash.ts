import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from './files.ts';
import { inProject } from './root.ts';

const FILES = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
const FOLDERS = ['src', 'content', 'public'];

/** Where a build will be placed: its address and its path below the host. Part of what the site is built from. */
export type Place = { SITE_URL?: string | undefined; BASE_PATH?: string | undefined };

/** A hash over everything the built site depends on: contents and names, never times. */
export function sourceHash(place: Place): string {
  const hash = createHash('sha256');
  const add = (text: string | Buffer) => hash.update(`${text.length}\0`).update(text);
  const files = [
    ...FILES,
    ...FOLDERS.flatMap((folder) => filesBelow(inProject(folder)).map((file) => `${folder}/${file}`)),
  ];
  for (const file of files.filter((path) => existsSync(inProject(path)))) {
    add(file);
    add(readFileSync(inProject(file)));
  }
  add(place.SITE_URL ?? '');
  add(place.BASE_PATH ?? '');
  return hash.digest('hex');
}
