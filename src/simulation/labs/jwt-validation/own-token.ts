import { base64url } from 'jose';
import { attackerPrivateJwk } from '../../../jwt/attacker-key.ts';
import { compactJson } from '../../../jwt/compact-json.ts';
import { decodeToken } from '../../../jwt/decode.ts';
import { issuerPrivateJwk, issuerPublicJwk } from '../../../jwt/issuer-key.ts';
import { signatureOver } from '../../../jwt/signature-over.ts';
import { secretOf } from '../../../jwt/verdict/verify-only.ts';
import type { Showable } from '../../actors/token-bearer.ts';
import { jtiOf, OWN } from './catalogue.ts';
import type { JwtValidationParameters } from './fields.ts';
import { makeToken } from './make-token.ts';
import { ownBase, ownSecond } from './own-beginning.ts';

/** Tokens already made: one may be shown several times, and some signatures come out different each time. */
const known = new Map<string, Promise<string>>();
/** As many as runs that may be under way at once, many times over. */
const KNOWN_AT_MOST = 50;

/** The token that a reader has made, to be shown; undefined where there is none. Shown again later it is still the same. */
export function ownShowable(parameters: JwtValidationParameters): Showable | undefined {
  if (parameters.own === 'off') return undefined;
  const at = ownSecond(parameters);
  return {
    kind: OWN,
    async make() {
      return { token: await makeOwnToken(parameters), subject: jtiOf(OWN, at) };
    },
  };
}

/** Makes the token that a reader has put together: its header and payload as they are written, really signed by whom they chose. */
export function makeOwnToken(parameters: JwtValidationParameters): Promise<string> {
  const { own, ownHeader, ownPayload, ownSigner, interval, latency } = parameters;
  const of = JSON.stringify([own, ownHeader, ownPayload, ownSigner, interval, latency]);
  let token = known.get(of);
  if (token === undefined) {
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(of, (token = made(parameters)));
  }
  return token;
}

async function made(parameters: JwtValidationParameters): Promise<string> {
  const { ownHeader, ownPayload } = parameters;
  const kind = ownBase(parameters);
  const [header = '', payload = '', signature = ''] = (await makeToken(kind, ownSecond(parameters))).split(
    '.',
  );
  const input = [encoded(ownHeader) ?? header, encoded(ownPayload) ?? payload].join('.');
  return `${input}.${await signed(input, signature, parameters)}`;
}

/** What was written, base64url; undefined where nothing was. */
function encoded(text: string): string | undefined {
  return text === '' ? undefined : base64url.encode(compactJson(text));
}

async function signed(
  input: string,
  original: string,
  { ownSigner }: JwtValidationParameters,
): Promise<string> {
  const alg = decodeToken(`${input}.`).header.json?.['alg'];
  switch (ownSigner) {
    case 'original':
      return original;
    case 'issuer':
      return signatureOver(input, issuerPrivateJwk, alg);
    case 'attacker':
      return signatureOver(input, attackerPrivateJwk, alg);
    case 'public-key':
      return signatureOver(input, await secretOf(issuerPublicJwk), alg);
    case 'none':
      return '';
  }
}
