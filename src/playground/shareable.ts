import { publicOf, toJwksText, toJwkText } from '../jwt/keys/export-key.ts';
import type { KeyReading } from '../jwt/keys/read-key.ts';
import type { TokenReading } from '../jwt/reading/read-token.ts';
import type { Playdoc } from './document.ts';
import type { Judgement } from './judge.ts';

/** What may go round with a link, and whether anything of the key pane stays behind. */
export interface Shareable {
  readonly doc: Playdoc;
  readonly keepsKey: boolean;
}

/**
 * A document without what nobody else may know. Of the key pane only public keys go along, and the public halves of private
 * ones, so that whoever opens the link sees the same verdict; secrets stay, and so does a text that couldn't be read as a key.
 * Of the token pane only the token: beside it, in a `Cookie` line, other cookies may stand.
 */
export function shareable({ doc, reading, keyReading }: Judgement): Shareable {
  const key = publicText(doc.key, keyReading);
  return { doc: { ...doc, token: tokenText(doc.token, reading), key }, keepsKey: key !== doc.key };
}

function tokenText(text: string, { parts: [first, ...rest] }: TokenReading): string {
  if (!first) return text;
  const last = rest.at(-1) ?? first;
  return text.slice(first.at, last.at + last.length);
}

/** The text itself where all of it is public, else what is public of it. */
function publicText(text: string, { form, keys, findings }: KeyReading): string {
  const whole = findings.every(({ severity }) => severity !== 'error');
  const open = keys.length > 0 && keys.every(({ kind }) => kind === 'public');
  // Behind the first PEM block others may follow that nobody read.
  if (whole && open && !text.includes('PRIVATE KEY')) return text;
  const halves = keys.flatMap(({ jwk }) => publicOf(jwk) ?? []);
  const [only] = halves;
  if (!only) return '';
  return form === 'jwks' ? toJwksText(halves) : toJwkText(only);
}
