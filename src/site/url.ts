/**
 * The address of a page or file of this site under the base path it was built for.
 * @param path from the site's root, with its leading slash: `/labs/session-sync/`
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
