import type { KeyReading, SecretEncoding } from './key-reading.ts';
import { readJwk } from './read-jwk.ts';
import { readPem } from './read-pem.ts';
import { readSecret } from './read-secret.ts';

export type { KeyCode, KeyReading, PlaygroundKey, SecretEncoding } from './key-reading.ts';

/**
 * Reads whatever was pasted as a key. A text that contains a PEM block is PEM, a JSON object is a JWK or a JWK Set, anything
 * else a secret: UTF-8 unless `encoding` says otherwise, never guessed. Never rejects.
 */
export async function readKey(
  text: string,
  { encoding = 'utf8' }: { readonly encoding?: SecretEncoding } = {},
): Promise<KeyReading> {
  if (text.trim() === '') return { form: 'empty', keys: [], findings: [] };
  return (await readPem(text)) ?? (await readJwk(text)) ?? (await readSecret(text, encoding));
}
