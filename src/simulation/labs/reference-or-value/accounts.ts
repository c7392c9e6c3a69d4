import { userName } from '../../actors/names.ts';
import type { Node, NodeEvent } from '../../kernel/node.ts';
import { type Account, accountOf, USER } from './content.ts';
import type { ReferenceOrValueParameters } from './fields.ts';

/** The operator takes a user's role. */
export interface RoleLowered {
  readonly type: 'config.role';
  readonly user: string;
}

/** The operator puts a new signing key in the place of the old one, which is trusted no longer. */
export interface KeyChanged {
  readonly type: 'config.key';
}

/** Has whoever checks passwords hold every user's account; returns how to look one up. */
export function holdAccounts(node: Node, { users }: ReferenceOrValueParameters): (user: string) => Account {
  for (let i = 1; i <= users; i++) node.hold('account', userName(i), accountOf(userName(i)));
  return (user) => node.held<Account>('account', user)!;
}

/** Writes a lowered role into the account, where that is what happened and there is one. */
export function lowerRole(node: Node, event: NodeEvent): void {
  if (event.type !== 'config.role') return;
  const { user } = event as RoleLowered;
  const account = node.held<Account>('account', user);
  if (account !== undefined) node.hold('account', user, { ...account, role: USER });
}

/** Holds one key of two, the other once the operator changes it; returns how to tell which it is. */
export function holdKey<K extends string>(
  node: Node,
  [first, next]: readonly [K, K],
  half: 'private' | 'public' | 'secret',
): { readonly current: () => K; readonly configure: (event: NodeEvent) => void } {
  let current = first;
  node.hold('key', current, { half });
  return {
    current: () => current,
    configure(event) {
      if (event.type !== 'config.key') return;
      node.drop('key', current);
      current = next;
      node.hold('key', current, { half });
    },
  };
}
