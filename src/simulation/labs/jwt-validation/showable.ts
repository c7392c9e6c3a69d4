import { unixSeconds } from '../../../jwt/epoch.ts';
import type { Showable } from '../../actors/token-bearer.ts';
import { jtiOf, type TokenKind } from './catalogue.ts';
import { makeToken } from './make-token.ts';

/** A token of a kind, to be made for the moment it arrives; it speaks of the kind's own subject unless another is named. */
export function showable(kind: TokenKind, subject?: string): Showable {
  return {
    kind,
    async make(arrivesAt) {
      const at = unixSeconds(arrivesAt);
      return { token: await makeToken(kind, at, subject), subject: jtiOf(kind, at) };
    },
  };
}
