import { fileURLToPath } from 'node:url';

/** The project's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project. */
export function inProject(path: string): string {
  return root + path;
}
