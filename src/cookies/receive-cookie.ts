import { type Cookie, unexpired } from './cookie.ts';
import { canonicalHost, domainMatches } from './hosts.ts';
import { parseSetCookie, type SetCookie } from './parse-set-cookie.ts';
import { defaultPath, pathMatches } from './paths.ts';
import { isPublicSuffix } from './public-suffixes.ts';
import type { RefusalCode } from './refusal.ts';

/** How a Set-Cookie line came to a browser. */
export interface Reception {
  /** whether the connection, or the script's page, is secure */
  readonly secure: boolean;
  readonly host: string;
  /** path of the request */
  readonly path: string;
  /** by an answer's header, or by a script (a “non-HTTP” API) */
  readonly by: 'http' | 'script';
  /** whether the request was same-site; for a script, whether its document is of the site on top */
  readonly sameSite: boolean;
  /** whether the request navigates a top-level page */
  readonly topLevel: boolean;
  /** Unix milliseconds */
  readonly now: number;
}

/** What became of a line: kept, perhaps in the place of another cookie, or dropped for a reason. */
export type Verdict =
  | { readonly kept: true; readonly cookie: Cookie; readonly replaced: Cookie | undefined }
  | { readonly kept: false; readonly code: RefusalCode };

/** What a browser decided about a line, and what it stores from then on. */
export interface Received {
  readonly verdict: Verdict;
  /** the line taken apart; undefined where it was ignored before it could be */
  readonly line: SetCookie | undefined;
  readonly store: readonly Cookie[];
}

/** Receives a Set-Cookie line: the storage model of section 5.7, step by step in its order. */
export function receiveCookie(store: readonly Cookie[], line: string, reception: Reception): Received {
  const present = unexpired(store, reception.now);
  const parsed = parseSetCookie(line, reception.now);
  if (typeof parsed === 'string') return dropped(parsed, undefined, present);
  const made = makeCookie(parsed, reception);
  if (typeof made === 'string') return dropped(made, parsed, present);
  const code = refusalOf(made, parsed, reception, present);
  if (code !== undefined) return dropped(code, parsed, present);
  const old = present.find((one) => isSame(one, made));
  // Step 23: a script may not take the place of what scripts may not see.
  if (reception.by === 'script' && old?.httpOnly === true) return dropped('http-only-kept', parsed, present);
  const cookie = old === undefined ? made : { ...made, created: old.created };
  const others = present.filter((one) => one !== old);
  return {
    verdict: { kept: true, cookie, replaced: old },
    line: parsed,
    // An expired one is evicted at once: this is how servers delete cookies.
    store: unexpired([...others, cookie], reception.now),
  };
}

function dropped(code: RefusalCode, line: SetCookie | undefined, store: readonly Cookie[]): Received {
  return { verdict: { kept: false, code }, line, store };
}

/** Steps 2 to 17: the cookie that a line makes, or why it makes none before the store is looked at. */
function makeCookie(line: SetCookie, { host, path, secure, by, now }: Reception): Cookie | RefusalCode {
  if (line.name === '' && line.value === '') return 'empty';
  const requestHost = canonicalHost(host);
  let domain = line.domain ?? '';

  if (/[^\x01-\x7f]/.test(domain)) return 'domain-not-ascii';
  if (domain !== '' && isPublicSuffix(domain)) {
    if (domain !== requestHost) return 'public-suffix';
    domain = '';
  }
  if (domain !== '' && !domainMatches(requestHost, domain)) return 'domain-mismatch';
  if (line.secure && !secure) return 'insecure-origin';
  if (line.httpOnly && by === 'script') return 'http-only-script';
  return {
    name: line.name,
    value: line.value,
    domain: domain === '' ? requestHost : domain,
    hostOnly: domain === '',
    path: line.path === undefined || line.path === '' ? defaultPath(path) : line.path,
    secure: line.secure,
    httpOnly: line.httpOnly,
    sameSite: line.sameSite,
    persistent: line.expires !== undefined,
    expires: line.expires ?? Infinity,
    created: now,
    accessed: now,
  };
}

/** Steps 16 and 18 to 22: why the cookie is dropped; undefined where it is not. */
function refusalOf(
  cookie: Cookie,
  line: SetCookie,
  { secure, by, sameSite, topLevel }: Reception,
  store: readonly Cookie[],
): RefusalCode | undefined {
  if (!cookie.secure && !secure && store.some((old) => isOverlaid(old, cookie))) return 'secure-overlay';
  if (cookie.sameSite !== 'None' && !sameSite) {
    if (by === 'script') return 'cross-site-script';
    if (!topLevel) return 'cross-site-response';
  }
  if (cookie.sameSite === 'None' && !cookie.secure) return 'none-not-secure';
  const name = cookie.name.toLowerCase();
  if (name.startsWith('__secure-') && !cookie.secure) return 'secure-prefix';
  if (name.startsWith('__host-')) {
    if (!cookie.secure) return 'host-prefix-secure';
    if (!cookie.hostOnly) return 'host-prefix-domain';
    if (line.path === undefined || cookie.path !== '/') return 'host-prefix-path';
  }
  if (cookie.name === '' && /^__(?:secure|host)-/i.test(cookie.value)) return 'nameless-prefix';
  return undefined;
}

/** Whether a new cookie of an insecure origin would come to lie over this Secure one (step 16; the paths count one way only). */
function isOverlaid(old: Cookie, cookie: Cookie): boolean {
  return (
    old.secure &&
    old.name === cookie.name &&
    (domainMatches(old.domain, cookie.domain) || domainMatches(cookie.domain, old.domain)) &&
    pathMatches(cookie.path, old.path)
  );
}

/** Whether one takes the other's place: the same name, domain, host-only flag and path. */
function isSame(a: Cookie, b: Cookie): boolean {
  return a.name === b.name && a.domain === b.domain && a.hostOnly === b.hostOnly && a.path === b.path;
}
