import type { Cookie } from '../../../src/cookies/cookie.ts';
import { receiveCookie, type Reception } from '../../../src/cookies/receive-cookie.ts';
import { retrieveCookies, type Retrieval } from '../../../src/cookies/retrieve-cookies.ts';

/** A moment in 2026, Unix milliseconds. */
export const NOW = Date.UTC(2026, 0, 1);

/** By an answer of https://www.site.example/ to a request of its own site. */
export const byAnswer: Reception = {
  secure: true,
  host: 'www.site.example',
  path: '/',
  by: 'http',
  sameSite: true,
  topLevel: true,
  now: NOW,
};

/** A request of its own site to https://www.site.example/. */
export const ofRequest: Retrieval = { ...byAnswer, method: 'GET' };

/** What became of a line: `kept`, or the code of its refusal. */
export function fateOf(
  line: string,
  reception: Partial<Reception> = {},
  store: readonly Cookie[] = [],
): string {
  const { verdict } = receiveCookie(store, line, { ...byAnswer, ...reception });
  return verdict.kept ? 'kept' : verdict.code;
}

/** The store after these lines, each received in its own way. */
export function storeOf(
  ...lines: readonly (string | readonly [string, Partial<Reception>])[]
): readonly Cookie[] {
  return lines.reduce<readonly Cookie[]>((store, line) => {
    const [text, reception] = typeof line === 'string' ? [line, {}] : line;
    return receiveCookie(store, text, { ...byAnswer, ...reception }).store;
  }, []);
}

/** What a retrieval gives, as `name=value`, in order. */
export function sent(store: readonly Cookie[], retrieval: Partial<Retrieval> = {}): string[] {
  return retrieveCookies(store, { ...ofRequest, ...retrieval }).cookies.map(
    ({ name, value }) => `${name}=${value}`,
  );
}
