import { setup } from 'xstate';
import type { MessageEvent } from '../kernel/message.ts';
import type { Node } from '../kernel/node.ts';
import { exponential } from '../kernel/random.ts';
import { refuseUnhandled } from '../kernel/unhandled.ts';
import {
  type Credential,
  type HttpResponse,
  type Operation,
  requestOf,
  type ResponsePayload,
} from './http.ts';

/** After this long without an answer a browser gives the request up, µs. */
export const BROWSER_PATIENCE = 20_000_000;

/** When a user clicks, and what for. */
export interface ClickPlan {
  readonly node: Node;
  /** clicks per second, Poisson */
  readonly rate: number;
  /** share of clicks that write */
  readonly writeRatio: number;
  /** no request starts after this, µs */
  readonly until: number;
}

export interface BrowserInput extends ClickPlan {
  /** whom it talks to */
  readonly server: string;
}

type BrowserEvent =
  | { readonly type: 'user.click'; readonly number: number; readonly wants: Operation }
  | { readonly type: 'user.act'; readonly wants: Operation }
  | { readonly type: 'user.next' }
  | CredentialTampered
  | HttpResponse
  | MessageEvent<'connection.lost'>;

/** A user changes what their browser holds; nothing happens where it holds nothing. */
export interface CredentialTampered {
  readonly type: 'user.tamper';
  readonly change: (credential: Credential, node: Node) => Credential;
}

interface BrowserContext extends BrowserInput {
  /** what clicks made while an answer was awaited want, oldest first */
  readonly waiting: Operation[];
  /** the request being answered, and how many there were: the count is the click's number on the wire */
  readonly sent: { row: number; count: number };
  readonly credential: { current: Credential | undefined };
}

/**
 * A user's browser. One request at a time: a click made while an answer is awaited waits its turn. Clicks come at times
 * drawn for the user and the click alone, so nothing that happens to the servers moves them; `user.act` is a click that the
 * scenario asks for. Not signed in, a click signs in; told that its session is unknown (401), it signs in again at once.
 * Whatever credential an answer hands out takes the place of the one before.
 */
export const browserMachine = setup({
  types: {} as { context: BrowserContext; input: BrowserInput; events: BrowserEvent },
  actions: {
    planClick: ({ context }, { number }: { number: number }) => planClick(context, number),
    planNext: ({ context, event }) => event.type === 'user.click' && planClick(context, event.number + 1),
    queue: ({ context, event }) => {
      if (event.type === 'user.click' || event.type === 'user.act') context.waiting.push(event.wants);
    },
    signIn: ({ context }) => {
      context.credential.current = undefined;
      context.node.dropAll();
      send(context, 'login');
    },
    sendClicked: ({ context, event }) => {
      if (event.type === 'user.click' || event.type === 'user.act') send(context, event.wants);
    },
    sendWaiting: ({ context }) => send(context, context.waiting.shift()!),
    keepCredential: ({ context, event }) => {
      const { granted } = (event as HttpResponse).message.payload as ResponsePayload;
      if (granted === undefined) return;
      take(context, granted);
    },
    tamper: ({ context, event }) => {
      const { current } = context.credential;
      if (current !== undefined) take(context, (event as CredentialTampered).change(current, context.node));
    },
    lookForWaiting: ({ context }) => {
      // An event of its own, so that the answer is one step of the machine and the next request another.
      if (context.waiting.length > 0) context.node.after(0, { type: 'user.next' });
    },
    forgetWaiting: ({ context }) => context.waiting.splice(0),
  },
  guards: {
    isMine: ({ context, event }) => answered(context, event),
    isServed: ({ context, event }) =>
      answered(context, event) && (event as HttpResponse).message.status < 300,
    isUnknown: ({ context, event }) =>
      answered(context, event) && (event as HttpResponse).message.status === 401,
    inTime: ({ context }) => context.node.now <= context.until,
    hasWaiting: ({ context }) => context.waiting.length > 0 && context.node.now <= context.until,
  },
}).createMachine({
  id: 'browser',
  context: ({ input }) => ({
    ...input,
    waiting: [],
    sent: { row: -1, count: 0 },
    credential: { current: undefined },
  }),
  entry: { type: 'planClick', params: { number: 0 } },
  initial: 'signedOut',
  on: { 'user.next': {}, 'user.tamper': { actions: 'tamper' }, ...refuseUnhandled('browser') },
  states: {
    signedOut: {
      on: {
        'user.click': { target: 'signingIn', actions: ['planNext', 'signIn'] },
        'user.act': { target: 'signingIn', actions: 'signIn' },
        'http.response': {},
        'connection.lost': {},
      },
    },
    signingIn: {
      after: { [BROWSER_PATIENCE]: 'signedOut' },
      on: {
        'user.click': { actions: ['planNext', 'queue'] },
        'user.act': { actions: 'queue' },
        'http.response': [
          { guard: 'isServed', target: 'signedIn', actions: ['keepCredential', 'lookForWaiting'] },
          { guard: 'isMine', target: 'signedOut', actions: 'forgetWaiting' },
          {},
        ],
        'connection.lost': [{ guard: 'isMine', target: 'signedOut', actions: 'forgetWaiting' }, {}],
      },
    },
    signedIn: {
      initial: 'idle',
      states: {
        idle: {
          on: {
            'user.click': { target: 'waiting', actions: ['planNext', 'sendClicked'] },
            'user.act': { target: 'waiting', actions: 'sendClicked' },
            'user.next': [{ guard: 'hasWaiting', target: 'waiting', actions: 'sendWaiting' }, {}],
            'http.response': {},
            'connection.lost': {},
          },
        },
        waiting: {
          after: { [BROWSER_PATIENCE]: { target: 'idle', actions: 'lookForWaiting' } },
          on: {
            'user.click': { actions: ['planNext', 'queue'] },
            'user.act': { actions: 'queue' },
            'http.response': [
              { guard: 'isServed', target: 'idle', actions: ['keepCredential', 'lookForWaiting'] },
              { guard: 'isUnknown', target: '#browser.returning' },
              { guard: 'isMine', target: 'idle', actions: 'lookForWaiting' },
              {},
            ],
            'connection.lost': [{ guard: 'isMine', target: 'idle', actions: 'lookForWaiting' }, {}],
          },
        },
      },
    },
    returning: {
      always: [{ guard: 'inTime', target: 'signingIn', actions: 'signIn' }, { target: 'signedOut' }],
    },
  },
});

/** Holds this credential instead of the one before. */
function take({ node, credential }: BrowserContext, next: Credential): void {
  const { current } = credential;
  if (current !== undefined) node.drop(current.kind, current.shown);
  credential.current = next;
  node.hold(next.kind, next.shown, { subject: next.subject, ...next.facts });
}

function answered(context: BrowserContext, event: BrowserEvent): boolean {
  return (event as HttpResponse).message.replyTo === context.sent.row;
}

/** Sets the alarm for click `number`: the gap before it, and what it wants, are drawn for it alone. */
export function planClick({ node, rate, until, writeRatio }: ClickPlan, number: number): void {
  const gap = exponential(node.keyFor('gap', node.name, number), 1_000_000 / rate);
  const at = node.now + Math.max(1, Math.round(gap));
  if (at > until) return;
  const wants = node.draw('wants', node.name, number) < writeRatio ? 'write' : 'read';
  node.arrive(at, node.keyFor('click', node.name, number), { type: 'user.click', number, wants });
}

function send(context: BrowserContext, operation: Operation): void {
  const { node, server, sent, credential } = context;
  const click = { user: node.name, number: ++sent.count };
  sent.row = node.send(server, requestOf(operation, click, credential.current));
}
