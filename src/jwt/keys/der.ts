/** An element of DER: its tag, and where its content stands (ITU-T X.690 section 8.1). The content may go beyond the bytes there are. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
/** RFC 9881 section 6: the seed of an ML-DSA key, and how it is tagged where nothing stands beside it. */
const SEED_LENGTH = 32;
const SEED_ALONE = 0x80;
/** The version in front of a certificate's other fields, left out in version 1 (RFC 5280 section 4.1). */
const VERSION = 0xa0;
/** A key on a curve: which one is in the parameters (RFC 5480 section 2.1.1). */
const ELLIPTIC_CURVE = '1.2.840.10045.2.1';
/** No object identifier of a key is nearly as long, bytes. */
const LONGEST_OID = 32;

/** How many bytes DER says it has: undefined where it doesn't begin as a SEQUENCE does. */
export function derLength(bytes: Uint8Array): number | undefined {
  const element = elementAt(bytes, 0);
  return element?.tag === SEQUENCE ? element.end : undefined;
}

/**
 * The object identifier, in dots, of the key in DER: its algorithm's (RFC 5280 section 4.1.1.2), of a key on a curve the curve's.
 * Undefined where there is none to be read. Never throws.
 */
export function keyOid(
  bytes: Uint8Array,
  kind: 'pem-public' | 'pem-private' | 'certificate',
): string | undefined {
  let key = childrenOf(bytes, elementAt(bytes, 0));
  if (kind === 'certificate') {
    // RFC 5280 section 4.1: version, serial number, signature, issuer, validity, subject, and the key as in a file of its own.
    const fields = childrenOf(bytes, key[0]);
    key = childrenOf(bytes, fields[fields[0]?.tag === VERSION ? 6 : 5]);
  }
  // RFC 5958 section 2: a private key has its version in front.
  const [algorithm, parameters] = childrenOf(bytes, key[kind === 'pem-private' ? 1 : 0]);
  const oid = oidOf(bytes, algorithm);
  return oid === ELLIPTIC_CURVE ? (oidOf(bytes, parameters) ?? oid) : oid;
}

/**
 * An ML-DSA private key that holds its seed beside the key expanded from it, as OpenSSL writes it, with the seed alone
 * (RFC 9881 section 6): Web Crypto reads no other form. Undefined of any other key.
 */
export function seedOnly(bytes: Uint8Array): Uint8Array | undefined {
  const [version, algorithm, key] = childrenOf(bytes, elementAt(bytes, 0));
  if (!version || !algorithm || key?.tag !== OCTET_STRING) return undefined;
  const [seed] = childrenOf(bytes, elementAt(bytes, key.start));
  if (seed?.tag !== OCTET_STRING || seed.end - seed.start !== SEED_LENGTH) return undefined;
  const content = [
    ...bytes.subarray(elementAt(bytes, 0)!.start, algorithm.end),
    ...[OCTET_STRING, SEED_LENGTH + 2, SEED_ALONE, SEED_LENGTH],
    ...bytes.subarray(seed.start, seed.end),
  ];
  return Uint8Array.from([SEQUENCE, content.length, ...content]);
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const start = at + 2;
  if (first < 0x80) return { tag, start, end: start + first };
  const digits = bytes.subarray(start, start + (first & 0x7f));
  if (digits.length < (first & 0x7f) || digits.length > 4) return undefined;
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  return { tag, start: start + digits.length, end: start + digits.length + length };
}

/** The elements in a SEQUENCE, as far as they are whole. */
function childrenOf(bytes: Uint8Array, parent: Element | undefined): readonly Element[] {
  const children: Element[] = [];
  if (parent?.tag !== SEQUENCE || parent.end > bytes.length) return children;
  for (let at = parent.start; at < parent.end;) {
    const child = elementAt(bytes, at);
    if (!child || child.end > parent.end) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** ITU-T X.690 section 8.19: seven bits a byte, the first two numbers in one. */
function oidOf(bytes: Uint8Array, element: Element | undefined): string | undefined {
  if (element?.tag !== OBJECT_IDENTIFIER || element.end - element.start > LONGEST_OID) return undefined;
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes.subarray(element.start, element.end)) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [joint, ...rest] = numbers;
  if (joint === undefined) return undefined;
  const top = Math.min(2, Math.floor(joint / 40));
  return [top, joint - top * 40, ...rest].join('.');
}
