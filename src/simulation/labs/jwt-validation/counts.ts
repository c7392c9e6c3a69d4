import type { TokenKind } from './catalogue.ts';

/** What jwt-validation's formulas are evaluated on: how often a token of each kind was judged. */
export interface JwtValidationCounts {
  readonly judged: ReadonlyMap<TokenKind, number>;
}
