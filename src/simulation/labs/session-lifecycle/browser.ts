import { setup } from 'xstate';
import { isSameSite } from '../../../cookies/hosts.ts';
import { type ClickPlan, planClick } from '../../actors/browser.ts';
import type { Operation } from '../../actors/http.ts';
import { SERVICE } from '../../actors/names.ts';
import type { Delivery, MessageEvent } from '../../kernel/message.ts';
import { refuseUnhandled } from '../../kernel/unhandled.ts';
import type { AttackKind } from './attacks.ts';
import { Jar } from './jar.ts';
import { leak } from './leak.ts';
import { ATTACKER, EVIL, SHOP } from './sites.ts';
import type { Visit } from './visits.ts';
import { responseOf, webRequest, type WebResponseEvent } from './web.ts';

interface CookieBrowserInput extends ClickPlan {
  /** name of the cookie that the shop takes for a session ID */
  readonly session: string;
}

type Click = Exclude<Operation, 'login'>;

type CookieBrowserEvent =
  | { readonly type: 'user.click'; readonly number: number; readonly wants: Operation }
  | { readonly type: 'user.act'; readonly wants: Operation }
  | { readonly type: 'user.next' }
  | WebResponseEvent
  | MessageEvent<'lure.link'>;

/** A request that waits for its answer, as far as its answer's cookies depend on it. */
interface Trip {
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly sameSite: boolean;
  readonly topLevel: boolean;
  readonly attack: AttackKind | '';
  readonly script: readonly string[] | undefined;
}

interface CookieBrowserContext extends CookieBrowserInput {
  readonly jar: Jar;
  readonly trips: Map<number, Trip>;
  readonly waiting: Operation[];
  /** the user's own request that is being answered */
  readonly sent: { row: number };
}

/**
 * A user's browser that keeps cookies as the draft RFC 6265bis says. Its user opens the login page, signs in, and reads and writes; told
 * that nobody knows who they are (401), they sign in again at once. A link has it visit pages beside that.
 */
export const cookieBrowserMachine = setup({
  types: {} as { context: CookieBrowserContext; input: CookieBrowserInput; events: CookieBrowserEvent },
  actions: {
    planFirst: ({ context }) => planClick(context, 0),
    planNext: ({ context, event }) => event.type === 'user.click' && planClick(context, event.number + 1),
    queue: ({ context, event }) => {
      if (event.type === 'user.click' || event.type === 'user.act') context.waiting.push(event.wants);
    },
    openLogin: ({ context }) => sendOwn(context, 'GET', '/login'),
    signIn: ({ context }) => sendOwn(context, 'POST', '/login'),
    sendClicked: ({ context, event }) => {
      if (event.type === 'user.click' || event.type === 'user.act') sendClick(context, event.wants as Click);
    },
    sendWaiting: ({ context }) => sendClick(context, context.waiting.shift() as Click),
    takeCookies: ({ context, event }) => takeCookies(context, (event as WebResponseEvent).message),
    visit: ({ context, event }) => {
      for (const one of (event as MessageEvent).message.payload as readonly Visit[]) visit(context, one);
    },
    lookForWaiting: ({ context }) => {
      if (context.waiting.length > 0) context.node.after(0, { type: 'user.next' });
    },
    forgetWaiting: ({ context }) => context.waiting.splice(0),
  },
  guards: {
    isServed: ({ context, event }) => isMine(context, event) && statusOf(event) < 300,
    isUnknown: ({ context, event }) => isMine(context, event) && statusOf(event) === 401,
    inTime: ({ context }) => context.node.now <= context.until,
    hasWaiting: ({ context }) => context.waiting.length > 0 && context.node.now <= context.until,
  },
}).createMachine({
  id: 'cookie-browser',
  context: ({ input }) => ({
    ...input,
    jar: new Jar(input.node),
    trips: new Map(),
    waiting: [],
    sent: { row: -1 },
  }),
  entry: 'planFirst',
  initial: 'signedOut',
  on: {
    'user.next': {},
    'lure.link': { actions: 'visit' },
    'http.response': { actions: 'takeCookies' },
    ...refuseUnhandled('cookie-browser'),
  },
  states: {
    signedOut: {
      on: {
        'user.click': { target: 'opening', actions: ['planNext', 'openLogin'] },
        'user.act': { target: 'opening', actions: 'openLogin' },
      },
    },
    opening: {
      on: {
        'user.click': { actions: ['planNext', 'queue'] },
        'user.act': { actions: 'queue' },
        'http.response': [
          { guard: 'isServed', target: 'signingIn', actions: ['takeCookies', 'signIn'] },
          { actions: 'takeCookies' },
        ],
      },
    },
    signingIn: {
      on: {
        'user.click': { actions: ['planNext', 'queue'] },
        'user.act': { actions: 'queue' },
        'http.response': [
          { guard: 'isServed', target: 'signedIn', actions: ['takeCookies', 'lookForWaiting'] },
          { actions: 'takeCookies' },
        ],
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
          },
        },
        waiting: {
          on: {
            'user.click': { actions: ['planNext', 'queue'] },
            'user.act': { actions: 'queue' },
            'http.response': [
              { guard: 'isServed', target: 'idle', actions: ['takeCookies', 'lookForWaiting'] },
              {
                guard: 'isUnknown',
                target: '#cookie-browser.returning',
                actions: ['takeCookies', 'forgetWaiting'],
              },
              { actions: 'takeCookies' },
            ],
          },
        },
      },
    },
    returning: {
      always: [{ guard: 'inTime', target: 'opening', actions: 'openLogin' }, { target: 'signedOut' }],
    },
  },
});

function isMine({ sent }: CookieBrowserContext, event: CookieBrowserEvent): boolean {
  return (event as WebResponseEvent).message.replyTo === sent.row;
}

function statusOf(event: CookieBrowserEvent): number {
  return (event as WebResponseEvent).message.status;
}

function sendClick(context: CookieBrowserContext, wants: Click): void {
  sendOwn(context, wants === 'read' ? 'GET' : 'POST', '/cart');
}

/** A request of the user's own, from the shop's page. */
function sendOwn(context: CookieBrowserContext, method: string, path: string): void {
  const trip: Trip = {
    secure: true,
    host: SHOP,
    method,
    path,
    sameSite: true,
    topLevel: true,
    attack: '',
    script: undefined,
  };
  context.sent.row = go(context, SERVICE, trip, false);
}

/** A request that a page of the attacker's has the browser make, at the top of its window. */
function visit(context: CookieBrowserContext, { to, forged, ...page }: Visit): void {
  go(context, to, { ...page, sameSite: isSameSite(EVIL, page), topLevel: true }, forged);
}

function go(context: CookieBrowserContext, to: string, trip: Trip, forged: boolean): number {
  const { node, jar, session, trips } = context;
  const { attack } = trip;
  const cookies = jar.retrieve(
    { ...trip, by: 'http' },
    attack === '' ? undefined : { name: session, attack },
  );
  const payload = { cookies, user: node.name, attack, forged };
  const row = node.send(to, webRequest(trip.method, trip.path, session, payload));
  trips.set(row, trip);
  return row;
}

/** Takes what an answer sets; then a script in it reads what it can, and plants what it was given. */
function takeCookies({ node, jar, session, trips }: CookieBrowserContext, answer: Delivery): void {
  const trip = trips.get(answer.replyTo);
  if (trip === undefined) return;
  trips.delete(answer.replyTo);
  const { attack, script } = trip;
  for (const line of responseOf(answer).lines) jar.receive(line, { ...trip, by: 'http' }, attack);
  if (script === undefined) return;
  // The page stands at the top, so to its scripts it is its own site, wherever the link came from.
  const page = { ...trip, by: 'script', method: '', sameSite: true } as const;
  leak(node, ATTACKER, 'script', attack, session, jar.retrieve(page, { name: session, attack }));
  for (const line of script) jar.receive(line, page, attack);
}
