import * as z from 'zod/mini';
import { compactJson } from '../../jwt/compact-json.ts';
import { formatDuration, microseconds } from './duration-text.ts';
import { jsonObjectProblem } from './json-object-text.ts';

/**
 * A parameter of a lab: its wire text and its value are the two sides of one zod codec; the rest tells forms, `--help`
 * and error sentences what is allowed. The wire name is the kebab-case of the key it is declared under.
 */
export interface Field<T extends FieldValue = FieldValue> {
  readonly codec: z.ZodMiniType<T, string>;
  readonly fallback: T;
  readonly allowed: Allowed;
}

export type FieldValue = number | string;

/** What a field allows, as data: the limits are inclusive; durations are microseconds, `largest` bytes of UTF-8. */
export type Allowed =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit: Unit }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: Unit }
  | { readonly kind: 'duration'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'json'; readonly largest: number };

/** Units as codes; the edge words them. */
export type Unit = 'services' | 'users' | 'requests/s' | 'share' | 'bytes' | 'none';

export type Fields = Readonly<Record<string, Field>>;

/** The values of a set of fields, by key. */
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

// With an exponent too: small numbers are written with one.
const decimal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

function numeric(check: z.ZodMiniType<number, number>): z.ZodMiniType<number, string> {
  return z.codec(z.string().check(z.regex(decimal)), check, { decode: Number, encode: String });
}

/** A whole number from min to max. */
export function integer(min: number, max: number, fallback: number, unit: Unit = 'none'): Field<number> {
  const codec = numeric(z.number().check(z.int(), z.gte(min), z.lte(max)));
  return { codec, fallback, allowed: { kind: 'integer', min, max, unit } };
}

/** A decimal number from min to max. */
export function number(min: number, max: number, fallback: number, unit: Unit = 'none'): Field<number> {
  const codec = numeric(z.number().check(z.gte(min), z.lte(max)));
  return { codec, fallback, allowed: { kind: 'number', min, max, unit } };
}

/** One of a fixed set of words. */
export function choice<const C extends readonly string[]>(choices: C, fallback: C[number]): Field<C[number]> {
  const codec = z.enum(choices as unknown as [string, ...string[]]) as unknown as z.ZodMiniType<
    C[number],
    string
  >;
  return { codec, fallback, allowed: { kind: 'choice', choices } };
}

/** Something that is off or on. */
export function onOff(fallback: 'off' | 'on'): Field<'off' | 'on'> {
  return choice(['off', 'on'], fallback);
}

/** A length of time, written `250ms`, `60s`, `5m` or `22us`; its value is whole microseconds. */
export function duration(min: string, max: string, fallback: string): Field<number> {
  const [low, high] = [microseconds(min), microseconds(max)];
  const codec = z.codec(
    z.string().check(z.regex(/^\d+(\.\d+)?(us|ms|s|m)$/)),
    z.number().check(z.int(), z.gte(low), z.lte(high)),
    {
      decode: microseconds,
      encode: formatDuration,
    },
  );
  return { codec, fallback: microseconds(fallback), allowed: { kind: 'duration', min: low, max: high } };
}

/** The text of a JSON object, without white space between its tokens; empty, as at first, where there is none. */
export function jsonText(largest: number): Field<string> {
  const fits = (text: string) => text === '' || jsonObjectProblem(text, largest) === undefined;
  const codec = z.codec(z.string().check(z.refine(fits)), z.string(), {
    decode: compactJson,
    encode: (text) => text,
  });
  return { codec, fallback: '', allowed: { kind: 'json', largest } };
}

/** `writeRatio` → `write-ratio`, the name on the wire. */
export function wireName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
