import type { TokenShown } from '../../actors/token-bearer.ts';
import type { World } from '../../kernel/world.ts';
import type { UserAction } from '../../scenario/action.ts';
import type { Fault } from '../../scenario/fault.ts';
import { OWN, type TokenKind } from './catalogue.ts';
import type { JwtValidationParameters } from './fields.ts';
import { ownShowable } from './own-token.ts';
import { showable } from './showable.ts';

/** Has the attacker show a token. */
export function applyFault(
  world: World,
  _parameters: JwtValidationParameters,
  { kind, target }: Fault,
): void {
  world.deliver<TokenShown>(target, { type: 'bearer.show', ...showable(kind as TokenKind) });
}

/** Has a user show a token of their own, or the reader the one they have made. */
export function applyAction(
  world: World,
  parameters: JwtValidationParameters,
  { kind, target }: UserAction,
): void {
  const shown = kind === OWN ? ownShowable(parameters) : showable(kind as TokenKind, target);
  if (shown !== undefined) world.deliver<TokenShown>(target, { type: 'bearer.show', ...shown });
}
