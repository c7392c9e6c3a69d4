import { unixSeconds } from '../../../jwt/epoch.ts';
import type { JsonObject } from '../../../jwt/json-object.ts';
import { SWITCHES } from '../../../jwt/verdict/switches.ts';
import { type OnlyVerdict, type Rules, verifyOnly } from '../../../jwt/verdict/verify-only.ts';
import type { Checking, Done } from '../../actors/checking-service.ts';
import { operationOf, requestPayload, responseTo } from '../../actors/http.ts';
import { isUser } from '../../actors/user-actions.ts';
import type { Delivery } from '../../kernel/message.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import { ATTACKER, isGoodJti, kindOfJti, OWN, SOMEBODY, USERS } from './catalogue.ts';
import { checksOf, type JwtValidationParameters, leewaySeconds } from './fields.ts';
import { type Noticed, noticedText } from './noticed.ts';
import { noticedIn } from './noticed-in.ts';
import { FULL_LEEWAY, RULES } from './rules.ts';

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
      const rules = { ...RULES, at, leeway };
      node.compute(
        async () => ({
          verdict: await verifyOnly(token, checks, rules),
          truth: kindOfJti(asked.subject) === OWN ? await truthOf(token, rules) : undefined,
        }),
        checks.has('signature') ? parameters.verifyCost : 0,
        ({ verdict, truth }): Done => ({
          type: 'done.check',
          then: () => answer(node, asked, verdict, set(at), truth),
        }),
      );
    }

    return { request, reply() {}, configure() {} };
  };
}

/** What only the model knows of a reader's own token: which checks would refuse it, as the service is set, and as it should be. */
interface Truth {
  readonly now: readonly Noticed[];
  readonly full: readonly Noticed[];
}

async function truthOf(token: string, rules: Rules): Promise<Truth> {
  return {
    now: await noticedIn(token, rules),
    full: await noticedIn(token, { ...rules, leeway: FULL_LEEWAY }),
  };
}

/**
 * Answers, and records what was decided, at which Unix time, with how many seconds of leeway and which checks left out.
 * Accepted: whom the token made the service believe it talks to. What only the model knows is `unseenSender`, who it was, and
 * `unseenGood` where a good token was refused; of a reader's own also which checks would notice something. Who shows one that is
 * good is whom it speaks of.
 */
function answer(node: Node, request: Delivery, verdict: OnlyVerdict, set: Facts, truth?: Truth): void {
  const operation = operationOf(request);
  const isGood = truth === undefined ? isGoodJti(request.subject) : truth.full.length === 0;
  const unseen = truth && { unseenNow: noticedText(truth.now), unseenFull: noticedText(truth.full) };
  if (verdict.accepted) {
    const believed = believedBy(verdict.claims);
    node.decide('checks-passed', true, request.subject, {
      operation,
      ...set,
      believed,
      unseenSender: truth !== undefined && isGood ? believed : request.from,
      ...unseen,
    });
  } else {
    node.decide('check-failed', false, request.subject, {
      operation,
      ...set,
      check: verdict.by,
      code: verdict.code,
      ...(isGood && { unseenGood: 'yes' }),
      ...unseen,
    });
  }
  node.send(request.from, responseTo(request, verdict.accepted ? 200 : 401));
}

/** Whom a token speaks of: one of the cast by name, anybody else as {@link SOMEBODY}, since facts can't hold just any text. */
function believedBy({ sub }: JsonObject): string {
  return typeof sub === 'string' && (isUser(USERS, sub) || sub === ATTACKER) ? sub : SOMEBODY;
}
