import { setup } from 'xstate';
import type { MessageEvent } from '../kernel/message.ts';
import type { Node } from '../kernel/node.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';
import { type Credential, type HttpResponse, requestOf } from './http.ts';

/** A token somebody may show: how it is called, and how it comes to be. */
export interface Showable {
  /** what its kind is called: recorded with it where it is held */
  readonly kind: string;
  /** the token as it is when it reaches the server at that time, µs */
  readonly make: (arrivesAt: number) => Promise<{ readonly token: string; readonly subject: string }>;
}

/** A token and when to show it, µs. */
export interface Appointment extends Showable {
  readonly at: number;
}

export interface TokenBearerInput {
  readonly node: Node;
  /** whom the tokens are shown to */
  readonly server: string;
  /** how long a message takes to get there, µs */
  readonly latency: number;
  readonly appointments: readonly Appointment[];
}

/** Somebody shows a token now. */
export interface TokenShown extends Showable {
  readonly type: 'bearer.show';
}

type TokenBearerEvent =
  | TokenShown
  | { readonly type: 'bearer.due'; readonly number: number }
  | { readonly type: 'done.made'; readonly credential: Credential; readonly number: number }
  | HttpResponse
  | MessageEvent<'connection.lost'>;

interface TokenBearerContext extends TokenBearerInput {
  /** the tokens of the appointments, by their number, once they are made */
  readonly made: Map<number, Credential>;
  /** how many requests were sent, and how many of them have no answer yet */
  readonly sent: { count: number; open: number };
}

/** No appointment's number: the token is shown as soon as it is made. */
const AT_ONCE = -1;

/**
 * Somebody who has tokens from the start and asks for something with one of them, each at its time; `bearer.show` has another
 * one made and shown at once. Whatever the answer is, they go on. Honest users and attackers are the same machine.
 */
export const tokenBearerMachine = setup({
  types: {} as { context: TokenBearerContext; input: TokenBearerInput; events: TokenBearerEvent },
  actions: {
    prepare: ({ context }) => {
      context.appointments.forEach((appointment, number) => {
        make(context, appointment, number, appointment.at + context.latency);
        const { node } = context;
        const key = node.keyFor('appointment', node.name, number);
        node.arrive(appointment.at, key, { type: 'bearer.due', number });
      });
    },
    keep: ({ context, event }) => {
      if (event.type !== 'done.made') return;
      const { credential, number } = event;
      const { subject, shown, facts = {} } = credential;
      context.node.hold('token', shown, { subject, ...facts });
      if (number === AT_ONCE) send(context, credential);
      else context.made.set(number, credential);
    },
    showDue: ({ context, event }) => {
      const credential = event.type === 'bearer.due' ? context.made.get(event.number) : undefined;
      if (credential !== undefined) send(context, credential);
    },
    showNow: ({ context, event }) => {
      if (event.type === 'bearer.show') make(context, event, AT_ONCE, context.node.now + context.latency);
    },
    answered: ({ context }) => context.sent.open--,
  },
  guards: {
    isWaiting: ({ context }) => context.sent.open > 0,
    isDone: ({ context }) => context.sent.open === 0,
  },
}).createMachine({
  id: 'token-bearer',
  context: ({ input }) => ({ ...input, made: new Map(), sent: { count: 0, open: 0 } }),
  entry: 'prepare',
  initial: 'idle',
  on: {
    'bearer.show': { actions: 'showNow' },
    'bearer.due': { actions: 'showDue' },
    'done.made': { actions: 'keep' },
    'http.response': { actions: 'answered' },
    'connection.lost': { actions: 'answered' },
    ...refuseUnhandled('token-bearer'),
  },
  states: {
    idle: { always: { guard: 'isWaiting', target: 'waiting' } },
    waiting: { always: { guard: 'isDone', target: 'idle' } },
  },
});

/** Making a token takes no time of the run: it is what somebody has, not what they do. */
function make({ node }: TokenBearerContext, { kind, make }: Showable, number: number, at: number): void {
  node.compute(
    () => make(at),
    0,
    ({ token, subject }) => ({
      type: 'done.made',
      number,
      credential: credentialOf(token, node.tokenName(token), subject, kind),
    }),
  );
}

function credentialOf(token: string, shown: string, subject: string, kind: string): Credential {
  const bytes = `Authorization: Bearer ${token}\r\n`.length;
  return { kind: 'token', shown, subject, bytes, token, facts: { kind } };
}

function send({ node, server, sent }: TokenBearerContext, credential: Credential): void {
  sent.open++;
  const click = { user: node.name, number: ++sent.count };
  node.send(server, requestOf('read', click, credential));
}
