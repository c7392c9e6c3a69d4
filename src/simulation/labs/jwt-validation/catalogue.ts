import { userName } from '../../actors/names.ts';

/** The tokens that must be accepted, and the ones that must not, each group in the order of telling. */
export const GOOD = ['ordinary', 'two-audiences', 'other-form', 'expired-59', 'clock-ahead'] as const;
export const ATTACKS = [
  'crit',
  'truncated',
  'none',
  'none-case',
  'confusion',
  'altered',
  'stripped',
  'foreign-key',
  'expired-61',
  'not-yet',
  'tenant',
  'audience',
  'id-token',
  'id-token-shared',
  'no-exp',
] as const;
export type GoodToken = (typeof GOOD)[number];
export type AttackToken = (typeof ATTACKS)[number];
export type TokenKind = GoodToken | AttackToken;

/** A token that a reader has made. It is none of the catalogue's: what is right for it nobody knows beforehand. */
export const OWN = 'own';
export type ShownKind = TokenKind | typeof OWN;

/** Who attacks. */
export const ATTACKER = 'attacker';
/** Who shows the token that a reader has made. */
export const READER = 'reader';
/** Somebody that a token speaks of and nobody has heard of. */
export const SOMEBODY = 'somebody';
/** How many users there are: one for each good token. */
export const USERS = GOOD.length;

/** Every kind of token, the good ones first. */
export const TOKEN_KINDS: readonly TokenKind[] = [...GOOD, ...ATTACKS];

/** All kinds in the order in which they are shown: after each user three attacks. */
export const SHOWN: readonly TokenKind[] = GOOD.flatMap((good, i) => [
  good,
  ...ATTACKS.slice(3 * i, 3 * i + 3),
]);

export function isGood(kind: TokenKind): kind is GoodToken {
  return (GOOD as readonly string[]).includes(kind);
}

/** Whom a token speaks of: a good one of the user who shows it, an attack of the user who is attacked. */
export function subjectOf(kind: TokenKind): string {
  const number = isGood(kind) ? GOOD.indexOf(kind) : ATTACKS.indexOf(kind) % USERS;
  return userName(number + 1);
}

/** Who shows a token: the user it speaks of, the attacker, or the reader who has made it. */
export function bearerOf(kind: ShownKind): string {
  if (kind === OWN) return READER;
  return isGood(kind) ? subjectOf(kind) : ATTACKER;
}

/** A token's jti: its kind, and the second it is made for. A reader's own is called so too, whatever it says of itself. */
export function jtiOf(kind: ShownKind, at: number): string {
  return `${kind}.${at}`;
}

/** The kind of the token that a jti belongs to; undefined where it is none of these. */
export function kindOfJti(jti: string): ShownKind | undefined {
  const [kind] = jti.split('.');
  return kind === OWN ? OWN : TOKEN_KINDS.find((one) => one === kind);
}

/** Whether a jti is a good token's of the catalogue. */
export function isGoodJti(jti: string): boolean {
  const kind = kindOfJti(jti);
  return kind !== undefined && kind !== OWN && isGood(kind);
}
