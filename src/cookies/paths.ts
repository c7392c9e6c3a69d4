/** The path of a cookie that names none: the folder of the request's path (section 5.1.4). */
export function defaultPath(requestPath: string): string {
  const last = requestPath.lastIndexOf('/');
  return requestPath.startsWith('/') && last > 0 ? requestPath.slice(0, last) : '/';
}

/** Whether a request's path lies at or below a cookie's path (section 5.1.4). */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true;
  if (!requestPath.startsWith(cookiePath)) return false;
  return cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/';
}
