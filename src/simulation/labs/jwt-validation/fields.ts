import { SWITCHES, type Switch } from '../../../jwt/verdict/switches.ts';
import { duration, onOff, type ValuesOf } from '../../scenario/fields.ts';
import { SHOWN } from './catalogue.ts';

/**
 * The parameters of jwt-validation, in the order help and addresses list them. At first a token that can be taken apart is
 * good enough: what chapter 4 asks about.
 *
 * - `structure` to `required`: whether the service makes that check.
 * - `leeway`: how far clocks may differ in the check of time.
 * - `interval`: time from one token to the next.
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
export function lastMoment({ interval }: JwtValidationParameters): number {
  return (SHOWN.length + 1) * interval;
}
