import type { AttackKind } from './attacks.ts';
import { SERVICE } from '../../actors/names.ts';
import { ATTACKER, SHOP, SIBLING, SIBLING_HOST } from './sites.ts';

/** A page that a user's browser is sent to from another site, at the top of its window. */
export interface Visit {
  /** who answers: on the plain network the attacker does, in the shop's name */
  readonly to: string;
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly attack: AttackKind;
  /** sent by the page itself, in the user's name */
  readonly forged: boolean;
  /** what a script in the answer plants after it has read what it can; undefined where there is none */
  readonly script: readonly string[] | undefined;
}

/** Where the link of an attack leads; `lines` are what is planted. */
export function visitsOf(attack: AttackKind, lines: readonly string[]): readonly Visit[] {
  const page = { secure: true, host: SHOP, method: 'GET', attack, forged: false, script: undefined };
  switch (attack) {
    case 'link':
      return [
        { ...page, to: SERVICE, path: '/search', script: lines },
        { ...page, to: SERVICE, method: 'POST', path: '/cart', forged: true },
      ];
    case 'plaintext':
      return [{ ...page, to: ATTACKER, secure: false, path: '/' }];
    case 'sibling':
    case 'overwrite':
    case 'bloat':
      return [{ ...page, to: SIBLING, host: SIBLING_HOST, path: '/' }];
  }
}
