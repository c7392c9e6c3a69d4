import type { Facts } from '../../kernel/node.ts';
import { type Content, textOf, USER, utf8Length } from './content.ts';
import { holdsCart, holdsRole, type ReferenceOrValueParameters } from './fields.ts';

/** What lies at the server for a login: the content as JSON, and its members as far as they are held. */
export interface LoginRecord extends Facts {
  readonly user: string;
  readonly name: string;
  /** empty where no role is held */
  readonly role: string;
  /** -1 where no cart is held */
  readonly cart: number;
  /** Unix seconds from which on it holds no longer; 0 for never */
  readonly expires: number;
  readonly text: string;
}

/** The record of a content. */
export function recordOf(
  content: Content,
  parameters: ReferenceOrValueParameters,
  expires: number,
): LoginRecord {
  const { user, name, role, cart } = content;
  return {
    user,
    name,
    role: holdsRole(parameters) ? role : '',
    cart: holdsCart(parameters) ? cart : -1,
    expires,
    text: recordText(content, parameters, expires),
  };
}

/** A record as the text it is kept as. */
export function recordText(
  content: Content,
  parameters: ReferenceOrValueParameters,
  expires: number,
): string {
  const text = textOf(content, parameters);
  return expires === 0 ? text : `${text.slice(0, -1)},"exp":${expires}}`;
}

/** Bytes of a record's data, without its key. */
export function recordBytes({ text }: LoginRecord): number {
  return utf8Length(text);
}

/** The record with one more thing in the cart. */
export function withMore(record: LoginRecord, parameters: ReferenceOrValueParameters): LoginRecord {
  return recordOf({ ...record, cart: record.cart + 1 }, parameters, record.expires);
}

/** The record, of whom the role is taken; another's as it is. */
export function lowered(facts: Facts, user: string, parameters: ReferenceOrValueParameters): Facts {
  const record = facts as LoginRecord;
  if (record.user !== user || record.role === '' || record.role === USER) return facts;
  return recordOf({ ...record, role: USER }, parameters, record.expires);
}
