import { base64url, type JWK } from 'jose';
import { attackerPrivateJwk } from '../../../jwt/attacker-key.ts';
import { issuerPrivateJwk, issuerPublicJwk } from '../../../jwt/issuer-key.ts';
import { sign } from '../../../jwt/sign.ts';
import { signatureOver } from '../../../jwt/signature-over.ts';
import { secretOf } from '../../../jwt/verdict/verify-only.ts';
import { subjectOf, type TokenKind } from './catalogue.ts';
import { type Content, contentOf, ownContent } from './claims.ts';

/** Tokens already made: a switch that is turned makes nobody sign anew. RS256 and HS256 give the same bytes each time. */
const known = new Map<string, string>();
/** More than a lab shows at many times over. */
const KNOWN_AT_MOST = 1000;

/**
 * Makes a token of a kind that speaks of a subject, as it is when it reaches the service at that time, Unix seconds: really
 * signed, or really not.
 */
export async function makeToken(kind: TokenKind, at: number, subject = subjectOf(kind)): Promise<string> {
  const key = `${kind} ${at} ${subject}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const token = await made(kind, at, subject);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(key, token);
  return token;
}

async function made(kind: TokenKind, at: number, subject: string): Promise<string> {
  const content = contentOf(kind, at, subject);
  switch (kind) {
    case 'none':
    case 'none-case':
      // RFC 7518 section 3.6: an empty signature, the dot before it stays.
      return `${encoded(content.header)}.${encoded(content.claims)}.`;
    case 'confusion':
      return signed(content, await secretOf(issuerPublicJwk));
    case 'foreign-key':
      return signed(content, attackerPrivateJwk);
    case 'altered':
    case 'stripped': {
      const [header, , signature] = (await signed(ownContent(kind, at), issuerPrivateJwk)).split('.');
      return `${header}.${encoded(content.claims)}.${kind === 'altered' ? signature : ''}`;
    }
    case 'truncated': {
      const token = await signed(content, issuerPrivateJwk);
      // Of the 342 digits of an RS256 signature a quarter is left, in a length that no bytes have.
      return token.slice(0, token.lastIndexOf('.') + 1 + 85);
    }
    case 'crit':
      return critical(content);
    default:
      return signed(content, issuerPrivateJwk);
  }
}

function signed({ header, claims }: Content, key: JWK): Promise<string> {
  return sign(JSON.stringify(header), JSON.stringify(claims), key);
}

/** Signed by an issuer that knows the extension it names as critical (RFC 7515 section 4.1.11). */
async function critical({ header, claims }: Content): Promise<string> {
  const input = `${encoded(header)}.${encoded(claims)}`;
  return `${input}.${await signatureOver(input, issuerPrivateJwk, header['alg'])}`;
}

function encoded(members: Content['claims']): string {
  return base64url.encode(JSON.stringify(members));
}
