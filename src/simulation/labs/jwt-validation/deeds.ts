import type { TokenShown } from '../../actors/token-bearer.ts';
import type { World } from '../../kernel/world.ts';
import type { UserAction } from '../../scenario/action.ts';
import type { Fault } from '../../scenario/fault.ts';
import type { TokenKind } from './catalogue.ts';
import type { JwtValidationParameters } from './fields.ts';
import { showable } from './showable.ts';

/** Has the attacker show a token. */
export function applyFault(
  world: World,
  _parameters: JwtValidationParameters,
  { kind, target }: Fault,
): void {
  world.deliver<TokenShown>(target, { type: 'bearer.show', ...showable(kind as TokenKind) });
}

/** Has a user show a token of their own. */
export function applyAction(
  world: World,
  _parameters: JwtValidationParameters,
  { kind, target }: UserAction,
): void {
  world.deliver<TokenShown>(target, { type: 'bearer.show', ...showable(kind as TokenKind, target) });
}
