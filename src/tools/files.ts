import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, as sorted paths relative to it with slashes. Empty when the folder does not exist. */
export function filesBelow(folder: string): string[] {
  const walk = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const below = path ? `${path}/${entry.name}` : entry.name;
      return entry.isDirectory() ? walk(below) : [below];
    });
  try {
    return walk('').sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
