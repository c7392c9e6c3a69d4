import type { APIRoute } from 'astro';
import { href } from '../site/url.ts';

/** Everything may be read; the sitemap is where the site was built to be. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
