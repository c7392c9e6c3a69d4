import fc from 'fast-check';
import { TOKEN_KINDS, type TokenKind } from '../../../../src/simulation/labs/jwt-validation/catalogue.ts';
import { SIGNERS } from '../../../../src/simulation/labs/jwt-validation/fields.ts';
import { jwtValidation } from '../../../../src/simulation/labs/jwt-validation/lab.ts';
import { ownSecond } from '../../../../src/simulation/labs/jwt-validation/own-beginning.ts';
import { RULES } from '../../../../src/simulation/labs/jwt-validation/rules.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';

/** The lab's own setting, and the second at which its reader's token is judged. */
export const usual = readScenario(jwtValidation, []).scenario.parameters;
export const at = ownSecond(usual);

const json = fc
  .oneof(
    fc.dictionary(
      fc.constantFrom('alg', 'typ', 'kid', 'crit', 'b64', 'iss', 'sub', 'aud', 'exp', 'nbf', 'jti', 'x'),
      fc.oneof(
        fc.constantFrom<unknown>(
          'RS256',
          'none',
          'HS256',
          'ES256',
          'PS384',
          'at+jwt',
          RULES.iss,
          RULES.aud,
          'user-2',
        ),
        fc.integer({ min: at - 400, max: at + 400 }),
        fc.constantFrom<unknown>(['b64'], ['exp'], ['x'], [], false, true, null, 1e300),
        fc.jsonValue({ maxDepth: 2 }),
      ),
      { maxKeys: 6 },
    ),
    fc.constant({}),
  )
  .map((object) => JSON.stringify(object));
/** Tokens of a reader's own: anything in them, and what checks look at more often than chance would have it. */
export const owns = fc.record({
  own: fc.constantFrom<TokenKind>(...TOKEN_KINDS),
  ownHeader: fc.oneof(fc.constant(''), json),
  ownPayload: fc.oneof(fc.constant(''), json),
  ownSigner: fc.constantFrom(...SIGNERS),
});
