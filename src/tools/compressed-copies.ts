import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from './files.ts';

const TEXT = /\.(html|css|js|mjs|json|svg|xml|txt|webmanifest|ttf|otf)$/;

/**
 * Lays a .gz copy beside every text file of a folder that has none or an older one. The server sends those, so
 * that the weights a browser sees here are those of a real host. (Fonts in woff2 and pictures are compressed already.)
 */
export function compressedCopies(folder: string): void {
  for (const file of filesBelow(folder).filter((name) => TEXT.test(name))) {
    const path = join(folder, file);
    const copy = statSync(`${path}.gz`, { throwIfNoEntry: false });
    if (copy && copy.mtimeMs >= statSync(path).mtimeMs) continue;
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
