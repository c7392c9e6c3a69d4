import { SWITCHES, type Switch } from '../../../jwt/verdict/switches.ts';
import { choice, duration, jsonText, onOff, type ValuesOf } from '../../scenario/fields.ts';
import { SHOWN, TOKEN_KINDS } from './catalogue.ts';

/**
 * Who signs a reader's own token: nobody anew, so that the signature is the one it had before it was changed; the issuer;
 * an attacker with a key of their own; whoever knows the public key, taking its text for a secret; nobody at all.
 */
export const SIGNERS = ['original', 'issuer', 'attacker', 'public-key', 'none'] as const;
export type Signer = (typeof SIGNERS)[number];

/** The largest header and payload of a reader's own token, bytes: with its signature it stays below what servers take in a line. */
export const LARGEST = { header: 1024, payload: 2048 } as const;

/**
 * The parameters of jwt-validation, in the order help and addresses list them. At first a token that can be taken apart is
 * good enough: what chapter 4 asks about.
 *
 * - `structure` to `required`: whether the service makes that check.
 * - `leeway`: how far clocks may differ in the check of time.
 * - `interval`: time from one token to the next.
 * - `own`: the token that a reader's own one begins with; `off` where there is none.
 * - `ownHeader`, `ownPayload`: what it says instead; empty where it says the same.
 * - `ownSigner`: who signs it.
 */
export const jwtValidationFields = {
  structure: onOff('on'),
  alg: onOff('off'),
  signature: onOff('off'),
  time: onOff('off'),
  iss: onOff('off'),
  aud: onOff('off'),
  typ: onOff('off'),
  required: onOff('off'),
  leeway: duration('0s', '5m', '0s'),
  interval: duration('50ms', '10s', '1s'),
  latency: duration('0s', '1s', '150ms'),
  verifyCost: duration('0s', '1s', '22us'),
  own: choice(['off', ...TOKEN_KINDS], 'off'),
  ownHeader: jsonText(LARGEST.header),
  ownPayload: jsonText(LARGEST.payload),
  ownSigner: choice(SIGNERS, 'original'),
};

export type JwtValidationParameters = ValuesOf<typeof jwtValidationFields>;

/** The checks that are made. */
export function checksOf(parameters: JwtValidationParameters): ReadonlySet<Switch> {
  return new Set(SWITCHES.filter((check) => parameters[check] === 'on'));
}

/** Seconds that clocks may differ. */
export function leewaySeconds({ leeway }: JwtValidationParameters): number {
  return leeway / 1_000_000;
}

/** When the last of the tokens has been shown and answered, and nothing more can be asked for, µs. */
export function lastMoment({ interval }: Pick<JwtValidationParameters, 'interval'>): number {
  return (SHOWN.length + 1) * interval;
}
