/** An element of DER (ITU-T X.690 section 8.1) with a content shorter than 64 kB. */
function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.from([tag, ...size]), body]);
}

const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content);
const time = (text: string) => der(0x17, Buffer.from(text));

/**
 * A certificate (RFC 5280 section 4.1) around a public key in DER, as PEM. Nobody signed it: whoever reads a key out of a
 * certificate doesn't look at that.
 */
export function certificateOf(spki: Uint8Array): string {
  const version = der(0xa0, der(0x02, Uint8Array.of(2)));
  const algorithm = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')));
  const validity = sequence(time('260101000000Z'), time('360101000000Z'));
  const toBeSigned = sequence(
    version,
    der(0x02, Uint8Array.of(1)),
    algorithm,
    sequence(),
    validity,
    sequence(),
    spki,
  );
  return pem('CERTIFICATE', sequence(toBeSigned, algorithm, der(0x03, Uint8Array.of(0, 0))));
}

function pem(label: string, bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('base64').replaceAll(/.{64}/g, '$&\n').trim();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
