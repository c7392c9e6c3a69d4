import type { Cookie } from '../../../cookies/cookie.ts';
import { receiveCookie, type Reception } from '../../../cookies/receive-cookie.ts';
import { refusals } from '../../../cookies/refusal.ts';
import { retrieveCookies, type Retrieval } from '../../../cookies/retrieve-cookies.ts';
import { EPOCH } from '../../../jwt/epoch.ts';
import type { Node } from '../../kernel/node.ts';
import type { AttackKind } from './attacks.ts';
import type { SentCookie } from './web.ts';

/** The cookies of one browser, each with the attack that planted it. What is decided about each line is recorded. */
export class Jar {
  readonly #node: Node;
  #store: readonly Cookie[] = [];
  readonly #planted = new Map<string, AttackKind>();

  constructor(node: Node) {
    this.#node = node;
  }

  /** Receives a Set-Cookie line, or one that a script sets; `attack` says who is behind it, empty for the server itself. */
  receive(line: string, how: Omit<Reception, 'now'>, attack: AttackKind | ''): void {
    const node = this.#node;
    const { verdict, line: read, store } = receiveCookie(this.#store, line, { ...how, now: this.#now() });
    const said = {
      name: read?.name ?? line.slice(0, line.indexOf('=')),
      by: how.by,
      host: how.host,
      ...(attack !== '' && { unseenAttack: attack }),
    };
    this.#store = store;
    if (!verdict.kept) {
      const { code } = verdict;
      const { section, step } = refusals[code];
      const path = read?.path ?? '';
      node.decide('cookie-dropped', false, read?.value ?? '', { code, section, step, path, ...said });
      node.hold('dropped-cookie', `${said.name} ${how.host} ${path}`, { code, section, step, ...said });
      return;
    }
    const { cookie, replaced } = verdict;
    const key = keyOf(cookie);
    if (attack === '') this.#planted.delete(key);
    else this.#planted.set(key, attack);
    const { domain, path } = cookie;
    const rule = replaced === undefined ? 'cookie-kept' : 'cookie-replaced';
    // What is too long to be an ID is about nobody's session.
    const subject = cookie.value.length > 64 ? '' : cookie.value;
    node.decide(rule, true, subject, { path, domain, hostOnly: cookie.hostOnly ? 1 : 0, ...said });
    node.hold('cookie', key, {
      subject,
      octets: cookie.name.length + cookie.value.length,
      ...said,
      domain,
      hostOnly: cookie.hostOnly ? 1 : 0,
      path,
      secure: cookie.secure ? 1 : 0,
      httpOnly: cookie.httpOnly ? 1 : 0,
      sameSite: cookie.sameSite,
    });
  }

  /** The cookies for a request or a script, in order. With `tells`, those that stay behind for a reason of their own are recorded. */
  retrieve(
    retrieval: Omit<Retrieval, 'now'>,
    tells: { readonly name: string; readonly attack: AttackKind | '' } | undefined,
  ): readonly SentCookie[] {
    const { cookies, withheld, store } = retrieveCookies(this.#store, { ...retrieval, now: this.#now() });
    this.#store = store;
    for (const { cookie, code } of withheld) {
      if (tells === undefined || cookie.name !== tells.name || code === 'path') continue;
      this.#node.decide('cookie-withheld', false, cookie.value, {
        code,
        name: cookie.name,
        by: retrieval.by,
        sameSite: cookie.sameSite,
        ...(tells.attack !== '' && { unseenAttack: tells.attack }),
      });
    }
    return cookies.map((cookie) => ({
      name: cookie.name,
      value: cookie.value,
      attack: this.#planted.get(keyOf(cookie)) ?? '',
    }));
  }

  /** Unix milliseconds */
  #now(): number {
    return EPOCH * 1000 + this.#node.now / 1000;
  }
}

/** What tells a cookie from all others of a browser. */
function keyOf({ name, domain, hostOnly, path }: Cookie): string {
  return `${name} ${hostOnly ? '' : '.'}${domain} ${path}`;
}
