import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { run } from './process.ts';
import { inProject, root } from './root.ts';
import { sourceHash, type Place } from './source-hash.ts';

/** What a folder was built from, and when its home page was written: another build over it makes the stamp void. */
type Stamp = { hash: string; written: number | undefined };

/** Where the built site goes unless told otherwise. */
export const DIST = inProject('dist');

/** The place named by the environment. */
export function placeFromEnvironment(): Place {
  return { SITE_URL: process.env['SITE_URL'], BASE_PATH: process.env['BASE_PATH'] };
}

/**
 * Builds the site into a folder unless it already holds a build of the very same sources.
 * @returns whether the folder now holds the site
 */
export async function buildIfChanged(
  outDir = DIST,
  place = placeFromEnvironment(),
  quiet = false,
): Promise<boolean> {
  const hash = sourceHash(place);
  const stamp = readStamp(outDir);
  if (stamp?.hash === hash && stamp.written !== undefined && stamp.written === writtenAt(outDir)) return true;
  return build(outDir, place, quiet);
}

/** Builds the site into a folder, whatever lies there. */
export async function build(outDir = DIST, place = placeFromEnvironment(), quiet = false): Promise<boolean> {
  // Taken before the build, so that what is edited during it counts as changed.
  const hash = sourceHash(place);
  rmSync(stampFile(outDir), { force: true });
  const { code, output } = await run('astro', ['build', '--outDir', outDir], { quiet, env: { ...place } });
  if (code !== 0) {
    if (quiet) process.stderr.write(output);
    return false;
  }
  mkdirSync(dirname(stampFile(outDir)), { recursive: true });
  writeFileSync(stampFile(outDir), JSON.stringify({ hash, written: writtenAt(outDir) } satisfies Stamp));
  return true;
}

function stampFile(outDir: string): string {
  const name = relative(root, resolve(outDir)).replaceAll(/[^\w.-]+/g, '_') || basename(outDir);
  return join(root, '.cache', 'builds', `${name}.json`);
}

function readStamp(outDir: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(stampFile(outDir), 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

function writtenAt(outDir: string): number | undefined {
  return statSync(join(outDir, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
}
