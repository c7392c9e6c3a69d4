import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressedCopies } from './compressed-copies.ts';

const PORTS_TO_TRY = 30;

/** A built site being served: its address with the base path, and how to end it. */
export type Serving = { url: string; close: () => Promise<void> };

/** What to serve and where: `base` is the path of the site below the host, `port` 0 means any that is free. */
export type ServeOptions = { folder: string; base?: string; port?: number; host?: string | undefined };

/** Serves a built site as a static host does: compressed, 404.html for what is not there, nothing outside the base path. */
export async function serveSite({ folder, base = '/', port = 0, host }: ServeOptions): Promise<Serving> {
  compressedCopies(folder);
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const notFound = (response: ServerResponse) => {
    const page = join(folder, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : '404');
  };
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      // Astro puts a hash of the content into these names.
      const forever = path.startsWith('/_astro/');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(prefix)) return notFound(response);
    request.url = url.slice(prefix.length - 1);
    files(request, response, () => notFound(response));
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://localhost:${taken}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on the port, or on the next free one after it, and says which. */
async function listen(server: Server, first: number, host?: string): Promise<number> {
  for (let port = first; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen({ port, host }, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' || port >= first + PORTS_TO_TRY) throw error;
  }
}
