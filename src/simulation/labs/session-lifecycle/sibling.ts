import { setup } from 'xstate';
import type { MessageEvent } from '../../kernel/message.ts';
import type { Node } from '../../kernel/node.ts';
import { refuseUnhandled } from '../../kernel/unhandled.ts';
import type { AttackKind } from './attacks.ts';
import { leak } from './leak.ts';
import { ATTACKER } from './sites.ts';
import { requestOf, type WebRequestEvent, webResponse } from './web.ts';

/** What the attacker has the sibling say to one visitor. */
export interface SiblingOrder {
  readonly victim: string;
  readonly attack: AttackKind;
  readonly lines: readonly string[];
}

interface SiblingInput {
  readonly node: Node;
  readonly session: string;
}

interface SiblingContext extends SiblingInput {
  readonly orders: SiblingOrder[];
}

/** A site on a subdomain of the shop's that the attacker has in hand: it plants what he says, and tells him every session ID that comes by. */
export const siblingMachine = setup({
  types: {} as {
    context: SiblingContext;
    input: SiblingInput;
    events: WebRequestEvent | MessageEvent<'sibling.set'>;
  },
  actions: {
    obey: ({ context, event }) => {
      context.orders.push((event as MessageEvent).message.payload as SiblingOrder);
    },
    answer: ({ context: { node, session, orders }, event }) => {
      const { message } = event as WebRequestEvent;
      const { attack, cookies } = requestOf(message);
      const at = orders.findIndex((one) => one.victim === message.from && one.attack === attack);
      const [order] = at < 0 ? [] : orders.splice(at, 1);
      node.send(message.from, webResponse(message, 200, { lines: order?.lines ?? [] }));
      leak(node, ATTACKER, 'sibling', attack, session, cookies);
    },
  },
}).createMachine({
  id: 'sibling',
  context: ({ input }) => ({ ...input, orders: [] }),
  initial: 'taken',
  on: refuseUnhandled('sibling'),
  states: {
    taken: { on: { 'http.request': { actions: 'answer' }, 'sibling.set': { actions: 'obey' } } },
  },
});
