import { type Cookie, unexpired } from './cookie.ts';
import { canonicalHost, domainMatches } from './hosts.ts';
import { pathMatches } from './paths.ts';
import { isPublicSuffix } from './public-suffixes.ts';
import type { WithholdingCode } from './refusal.ts';

/** What cookies are wanted for: a request's header, or a script that reads. */
export interface Retrieval {
  readonly secure: boolean;
  readonly host: string;
  readonly path: string;
  readonly by: 'http' | 'script';
  /** method of the request; a script has none */
  readonly method: string;
  readonly sameSite: boolean;
  /** whether the request navigates a top-level page */
  readonly topLevel: boolean;
  /** Unix milliseconds */
  readonly now: number;
}

/** What a retrieval gives, and what it does not. */
export interface Retrieved {
  /** in the order they are sent */
  readonly cookies: readonly Cookie[];
  /** cookies held for this host that stay behind, each with the first reason */
  readonly withheld: readonly { readonly cookie: Cookie; readonly code: WithholdingCode }[];
  /** what is stored from then on: expired ones gone, times of access set */
  readonly store: readonly Cookie[];
}

/** Methods that are safe by RFC 9110 section 9.2.1. */
const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/** Finds the cookies of a request or for a script: the retrieval algorithm of section 5.8.3. */
export function retrieveCookies(store: readonly Cookie[], retrieval: Retrieval): Retrieved {
  const { now } = retrieval;
  const present = unexpired(store, now);
  const cookies: Cookie[] = [];
  const withheld: { cookie: Cookie; code: WithholdingCode }[] = [];
  for (const cookie of present) {
    if (!isFor(cookie, canonicalHost(retrieval.host))) continue;
    const code = withholdingOf(cookie, retrieval);
    if (code === undefined) cookies.push(cookie);
    else withheld.push({ cookie, code });
  }
  // Longer paths first, then the older: step 4.
  cookies.sort((a, b) => b.path.length - a.path.length || a.created - b.created);
  return {
    cookies: cookies.map((cookie) => ({ ...cookie, accessed: now })),
    withheld,
    store: present.map((cookie) => (cookies.includes(cookie) ? { ...cookie, accessed: now } : cookie)),
  };
}

/** The value of the Cookie header (step 6). */
export function cookieString(cookies: readonly Pick<Cookie, 'name' | 'value'>[]): string {
  return cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
}

function isFor({ domain, hostOnly }: Cookie, host: string): boolean {
  if (hostOnly) return host === domain;
  return domainMatches(host, domain) && !isPublicSuffix(domain);
}

function withholdingOf(cookie: Cookie, retrieval: Retrieval): WithholdingCode | undefined {
  const { by, method, sameSite, secure, topLevel } = retrieval;
  if (!pathMatches(retrieval.path, cookie.path)) return 'path';
  if (cookie.secure && !secure) return 'secure';
  if (cookie.httpOnly && by === 'script') return 'http-only';
  const isLaxEnough = by === 'http' && cookie.sameSite !== 'Strict' && SAFE.includes(method) && topLevel;
  return cookie.sameSite !== 'None' && !sameSite && !isLaxEnough ? 'same-site' : undefined;
}
