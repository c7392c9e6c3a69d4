/** What a cookie's `SameSite` came to; `Default` where the attribute is missing or says something else, and is handled as Lax. */
export type SameSite = 'None' | 'Lax' | 'Strict' | 'Default';

/** A cookie as a browser stores it (6265bis section 5.7). */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** the host that set it, or the Domain attribute */
  readonly domain: string;
  /** sent to exactly that host; otherwise to every host below the domain as well */
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** kept beyond the end of the browser's session */
  readonly persistent: boolean;
  /** Unix milliseconds; Infinity where nothing says when */
  readonly expires: number;
  /** Unix milliseconds; taken over from the cookie that this one replaced */
  readonly created: number;
  /** Unix milliseconds */
  readonly accessed: number;
}

/** Whether it has expired at `now` (Unix milliseconds): its expiry date lies in the past. */
export function isExpired({ expires }: Cookie, now: number): boolean {
  return expires <= now;
}

/** The cookies that are not expired at `now`: a browser evicts the others at any time (section 5.7). */
export function unexpired(store: readonly Cookie[], now: number): readonly Cookie[] {
  return store.filter((cookie) => !isExpired(cookie, now));
}
