import { unixSeconds } from '../../../jwt/epoch.ts';
import { subjectOf, type TokenKind } from './catalogue.ts';
import { contentOf } from './claims.ts';
import { type JwtValidationParameters, lastMoment } from './fields.ts';

/** The token of the catalogue that a reader's own one begins with: the ordinary one until they choose. */
export function ownBase({ own }: Pick<JwtValidationParameters, 'own'>): TokenKind {
  return own === 'off' ? 'ordinary' : own;
}

/** The second for which a reader's own token is made, Unix: it reaches the service when the catalogue's have. */
export function ownSecond(parameters: Pick<JwtValidationParameters, 'interval' | 'latency'>): number {
  return unixSeconds(lastMoment(parameters) + parameters.latency);
}

/** What the token that a reader's own begins with says, as JSON without white space. */
export function ownBeginning(parameters: Pick<JwtValidationParameters, 'interval' | 'latency' | 'own'>): {
  readonly header: string;
  readonly payload: string;
} {
  const kind = ownBase(parameters);
  const { header, claims } = contentOf(kind, ownSecond(parameters), subjectOf(kind));
  return { header: JSON.stringify(header), payload: JSON.stringify(claims) };
}
