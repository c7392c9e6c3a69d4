import { unixSeconds } from '../../../jwt/epoch.ts';
import { SWITCHES } from '../../../jwt/verdict/switches.ts';
import { type OnlyVerdict, verifyOnly } from '../../../jwt/verdict/verify-only.ts';
import type { Checking, Done } from '../../actors/checking-service.ts';
import { operationOf, requestPayload, responseTo } from '../../actors/http.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import { isGoodJti } from './catalogue.ts';
import { checksOf, type JwtValidationParameters, leewaySeconds } from './fields.ts';
import { RULES } from './rules.ts';

/** A service that verifies tokens by itself, with the checks that are switched on and no others. */
export function verifying(parameters: JwtValidationParameters) {
  return (node: Node): Checking => {
    const checks = checksOf(parameters);
    const leeway = leewaySeconds(parameters);
    node.hold('key', RULES.key.kid ?? '', { half: 'public' });

    const off = SWITCHES.filter((check) => !checks.has(check)).join(',');
    const set = (at: number) => ({ at, leeway, off });

    function request(asked: Delivery): void {
      const token = requestPayload(asked).credential?.token ?? '';
      const at = unixSeconds(node.now);
      node.compute(
        () => verifyOnly(token, checks, { ...RULES, at, leeway }),
        checks.has('signature') ? parameters.verifyCost : 0,
        (verdict): Done => ({ type: 'done.check', then: () => answer(node, asked, verdict, set(at)) }),
      );
    }

    return { request, reply() {}, configure() {} };
  };
}

/**
 * Answers, and records what was decided, at which Unix time, with how many seconds of leeway and which checks left out.
 * Accepted: whom the token made the service believe it talks to. What only the model knows is `unseenSender`, who it was, and `unseenGood` where a good token was refused.
 */
function answer(node: Node, request: Delivery, verdict: OnlyVerdict, set: Facts): void {
  const operation = operationOf(request);
  if (verdict.accepted) {
    const believed = String(verdict.claims['sub'] ?? '');
    node.decide('checks-passed', true, request.subject, {
      operation,
      ...set,
      believed,
      unseenSender: request.from,
    });
  } else {
    node.decide('check-failed', false, request.subject, {
      operation,
      ...set,
      check: verdict.by,
      code: verdict.code,
      ...(isGoodJti(request.subject) && { unseenGood: 'yes' }),
    });
  }
  node.send(request.from, responseTo(request, verdict.accepted ? 200 : 401));
}
