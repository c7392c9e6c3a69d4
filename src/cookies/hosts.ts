import { isPublicSuffix } from './public-suffixes.ts';

/** A host name in lower case, without a dot at its end; hosts here are ASCII already (section 5.1.2). */
export function canonicalHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** Whether a host lies in a domain: it is the same, or a name below it and no IP address (section 5.1.3). Both canonical. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !isAddress(host));
}

function isAddress(host: string): boolean {
  return /^\d+(\.\d+){3}$/.test(host) || host.includes(':');
}

/** Where something comes from: over a secure connection or not, and the host. */
export interface Origin {
  readonly secure: boolean;
  readonly host: string;
}

/** Whether two origins are of one site: the same scheme and the same domain below a public suffix (section 5.2). */
export function isSameSite(a: Origin, b: Origin): boolean {
  return a.secure === b.secure && siteOf(canonicalHost(a.host)) === siteOf(canonicalHost(b.host));
}

/** The part of a host that one owner has: one label more than its longest public suffix; an address stands for itself. */
function siteOf(host: string): string {
  if (isAddress(host)) return host;
  const labels = host.split('.');
  for (let i = 0; i < labels.length; i++) {
    const suffix = labels.slice(i).join('.');
    if (isPublicSuffix(suffix)) return labels.slice(Math.max(0, i - 1)).join('.');
  }
  return labels.slice(-2).join('.');
}
