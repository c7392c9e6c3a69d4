import { algorithmOf } from '../jwt/algorithms.ts';
import { EMPTY, ENCODINGS, type Playdoc } from './document.ts';

/** A document read from an address, and the names of what in it could not be used. */
export interface ReadAddress {
  readonly doc: Playdoc;
  readonly dropped: readonly string[];
}

/**
 * Reads a fragment, `#token=…&key=…&alg=…`, in the encoding of forms. Undefined where it names nothing of a document. A value
 * that can't be used is left out and named; the rest holds.
 */
export function readAddress(fragment: string): ReadAddress | undefined {
  // Whoever writes spaces as %20 doesn't write them as `+`: there it is one, of a PEM's base64 for example.
  const form = /%20| /.test(fragment) ? fragment.replaceAll('+', '%2B') : fragment;
  const fields = new URLSearchParams(form.replace(/^#/, ''));
  const known = ['token', 'key', 'keyEncoding', 'alg', 'iss', 'aud', 'typ', 'at', 'leeway'];
  if (!known.some((name) => fields.has(name))) return undefined;
  const dropped: string[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | undefined): Value | undefined => {
    const text = fields.get(name);
    if (text === null || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) dropped.push(name);
    return value;
  };
  const whole = (text: string) => (/^\d{1,12}$/.test(text) ? Number(text) : undefined);
  // As a NumericDate has it (RFC 7519 section 2): `Date.now() / 1000` in a script, and times before 1970.
  const moment = (text: string) => (/^-?\d{1,12}(\.\d{1,9})?$/.test(text) ? Number(text) : undefined);
  const asIs = (text: string) => text;
  return {
    doc: {
      token: fields.get('token') ?? '',
      key: fields.get('key') ?? '',
      keyEncoding: read('keyEncoding', (text) => ENCODINGS.find((one) => one === text)) ?? EMPTY.keyEncoding,
      alg: read('alg', (text) => algorithmOf(text)?.name),
      iss: read('iss', asIs),
      aud: read('aud', asIs),
      typ: read('typ', asIs),
      at: read('at', moment),
      leeway: read('leeway', whole) ?? EMPTY.leeway,
    },
    dropped,
  };
}

/** The fragment of a document, `#` included, its key as well: what may go round is for `shareable` to say. */
export function writeAddress(doc: Playdoc): string {
  const fields = new URLSearchParams();
  const { token, key, keyEncoding, alg, iss, aud, typ, at, leeway } = doc;
  const write = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') fields.set(name, String(value));
  };
  write('token', token);
  write('key', key);
  if (keyEncoding !== EMPTY.keyEncoding) write('keyEncoding', keyEncoding);
  write('alg', alg);
  write('iss', iss);
  write('aud', aud);
  write('typ', typ);
  write('at', at);
  if (leeway !== EMPTY.leeway) write('leeway', leeway);
  // Without any field it would be the page's own address, which opens on the example.
  return `#${fields.size === 0 ? 'token=' : fields.toString()}`;
}
