import type { Facts } from '../../kernel/node.ts';
import { holdsCart, holdsRole, type ReferenceOrValueParameters } from './fields.ts';

/** A user's account, as the server knows it. */
export interface Account extends Facts {
  readonly name: string;
  readonly role: string;
}

/** Who can do what: the first user runs the shop. */
export const ADMIN = 'ADMIN';
export const USER = 'USER';

/** The one who is an administrator to begin with. */
export const ADMINISTRATOR = 'user-1';

const NAMES = ['김하나', '이두리', '박세찬', '최네온', '정다솜', '강여름', '조일곱', '윤여덟'];

/** The account of `user-1`, `user-2` … when the run begins. */
export function accountOf(user: string): Account {
  return {
    name: NAMES[(userNumber(user) - 1) % NAMES.length]!,
    role: user === ADMINISTRATOR ? ADMIN : USER,
  };
}

/** What is written down with a login, by what the scenario has it hold: `user` aside, each member only where it is held. */
export interface Content {
  readonly user: string;
  readonly name: string;
  readonly role: string;
  readonly cart: number;
}

/** The members of a content that are written down, in their order, but for `user`. */
export function membersOf(
  { user, name, role, cart }: Content,
  parameters: ReferenceOrValueParameters,
): Record<string, string | number> {
  return {
    name,
    ...(holdsRole(parameters) && { role }),
    ...(holdsCart(parameters) && { cart }),
    ...(parameters.contents === 'resident-number' && { resident_number: residentNumber(user) }),
  };
}

/** A content as JSON. */
export function textOf(content: Content, parameters: ReferenceOrValueParameters): string {
  return JSON.stringify({ user: content.user, ...membersOf(content, parameters) });
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Looks like a resident registration number and can be nobody's: there is no thirteenth month. */
function residentNumber(user: string): string {
  return `991332-9${String(userNumber(user)).padStart(6, '0')}`;
}

function userNumber(user: string): number {
  return Number(user.slice('user-'.length));
}
