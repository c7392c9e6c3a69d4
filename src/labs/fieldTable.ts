import * as z from 'zod/mini';
import type { Field, FieldValue } from '../simulation/scenario/fields.ts';

/** A field's default as an address would write it; in words where that is nothing. */
export function fallbackWord(field: Field<FieldValue>): string {
  const text = z.encode(field.codec, field.fallback);
  return text === '' ? '비움' : text;
}
