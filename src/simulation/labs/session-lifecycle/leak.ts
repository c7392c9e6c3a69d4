import type { Node } from '../../kernel/node.ts';
import type { AttackKind } from './attacks.ts';
import type { SentCookie } from './web.ts';

/** How the attacker came to read a session ID. */
export type LeakedBy = 'script' | 'sibling' | 'plaintext';

/** A session ID that got to the attacker. */
export interface Leaked {
  readonly id: string;
  readonly by: LeakedBy;
  readonly attack: AttackKind | '';
}

/** Tells the attacker every session ID among these cookies that he has not planted himself. */
export function leak(
  node: Node,
  attacker: string,
  by: LeakedBy,
  attack: AttackKind | '',
  session: string,
  cookies: readonly SentCookie[],
): void {
  for (const id of leakedIds(session, cookies))
    node.send(attacker, {
      type: 'leak.session',
      credential: `${session}=${id}`,
      subject: id,
      bytes: 200,
      payload: { id, by, attack } satisfies Leaked,
    });
}

/** The session IDs among cookies that the attacker has not planted himself. */
export function leakedIds(session: string, cookies: readonly SentCookie[]): readonly string[] {
  return cookies.filter(({ name, attack }) => name === session && attack === '').map(({ value }) => value);
}
