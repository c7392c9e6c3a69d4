import * as z from 'zod/mini';
import type { Field, FieldValue } from '../simulation/scenario/fields.ts';

/** A field's default as an address would write it. */
export function fallbackWord(field: Field<FieldValue>): string {
  return z.encode(field.codec, field.fallback);
}
