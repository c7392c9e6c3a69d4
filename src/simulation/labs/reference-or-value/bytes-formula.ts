import { REQUEST_BYTES } from '../../actors/http.ts';
import type { Formula } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import { accountOf, membersOf, textOf, utf8Length } from './content.ts';
import { type ReferenceOrValueCounts, type Said, saidOf } from './counts.ts';
import { headerLine } from './credentials.ts';
import { isReference, type ReferenceOrValueParameters } from './fields.ts';
import { recordText } from './record.ts';
import { cookieLength, jwsLength } from './values.ts';

const JWT_HEADER = '{"alg":"RS256","typ":"at+jwt","kid":"issuer-1"}';
/** The claims of RFC 9068 but for the subject; their order does not matter to the length. */
const CLAIMS = {
  client_id: 'web',
  iss: 'https://issuer.example',
  aud: 'https://api.example',
  jti: '00000000',
  iat: 1_767_225_600,
  exp: 1_767_225_600,
};
/** RS256 with a key of 2048 bits. */
const SIGNATURE_BYTES = 256;
const ID_LENGTH = { spring: 48, tomcat: 32 } as const;
const OPAQUE_LENGTH = 128;

/** Bytes of what is sent and of what lies where (M39, M40, M43). */
export function bytesFormulas(
  parameters: ReferenceOrValueParameters,
  { requests, carried, heldInBrowsers, heldAtServer }: ReferenceOrValueCounts,
): Record<string, Formula> {
  const model = { 'session-id': 'M40', opaque: 'M27', jwt: 'M43', 'signed-cookie': 'M46' }[
    parameters.credential
  ];
  const line = sum(carried, (said) => lineOf(parameters) + valueLength(parameters, said));
  const carrying = sum(carried, () => 1);
  return {
    lineBytes: exact(carrying === 0 ? 0 : line / carrying, model),
    'requestBytes.carried': exact(line, model),
    'requestBytes.total': exact(requests * REQUEST_BYTES + line, model),
    'atRest.browser': exact(
      sum(heldInBrowsers, (said) => valueLength(parameters, said)),
      model,
    ),
    'atRest.server': exact(
      sum(heldAtServer, (said) => recordLength(parameters, said)),
      'M8',
    ),
  };
}

/** Length of the header line around the value, its end included. */
function lineOf({ credential, sessionIds }: ReferenceOrValueParameters): number {
  if (credential === 'session-id') return headerLine[sessionIds].length;
  return credential === 'signed-cookie' ? headerLine.signedCookie.length : headerLine.bearer.length;
}

/** Length of a value that says this. */
function valueLength(parameters: ReferenceOrValueParameters, said: Said): number {
  const { user, role, cart } = saidOf(said);
  const { credential, sessionIds } = parameters;
  if (credential === 'session-id') return ID_LENGTH[sessionIds];
  if (credential === 'opaque') return OPAQUE_LENGTH;
  const content = { user, name: accountOf(user).name, role, cart };
  if (credential === 'signed-cookie') return cookieLength(utf8Length(textOf(content, parameters)));
  const payload = JSON.stringify({ ...CLAIMS, sub: user, ...membersOf(content, parameters) });
  return jwsLength(JWT_HEADER.length, utf8Length(payload), SIGNATURE_BYTES);
}

/** Length of a record that says this, with its key; nothing is kept of a value. */
function recordLength(parameters: ReferenceOrValueParameters, said: Said): number {
  if (!isReference(parameters)) return 0;
  const { user, role, cart } = saidOf(said);
  const content = { user, name: accountOf(user).name, role, cart };
  const expires = parameters.credential === 'opaque' ? CLAIMS.exp : 0;
  return valueLength(parameters, said) + utf8Length(recordText(content, parameters, expires));
}

function sum(counts: ReadonlyMap<Said, number>, of: (said: Said) => number): number {
  let total = 0;
  for (const [said, count] of counts) total += count * of(said);
  return total;
}
