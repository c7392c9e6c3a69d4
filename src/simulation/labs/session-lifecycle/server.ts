import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../../kernel/message.ts';
import type { Facts, Node } from '../../kernel/node.ts';
import { refuseUnhandled } from '../../kernel/unhandled.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import type { GuessBatch } from './guessing.ts';
import { livingSessions, Population } from './population.ts';
import { type Found, type Session, SessionTable } from './sessions.ts';
import { cookieName, setCookieLine } from './sites.ts';
import { requestOf, type WebRequestEvent, webResponse } from './web.ts';

export interface ServerInput {
  readonly node: Node;
  readonly parameters: SessionLifecycleParameters;
}

interface ServerContext extends ServerInput {
  readonly sessions: SessionTable;
  readonly population: Population;
}

/**
 * The shop: it gives whoever opens its login page a session, signs users in, and serves carts to whom a session says. Of several
 * cookies of its name it takes the first. Its search page gives back what it was asked for as it is, which is a flaw.
 */
export const serverMachine = setup({
  types: {} as {
    context: ServerContext;
    input: ServerInput;
    events: WebRequestEvent | MessageEvent<'guess.batch'>;
  },
  actions: {
    count: ({ context: { node, population, parameters } }) =>
      node.decide('sessions-alive', true, '', {
        sessions: livingSessions(parameters),
        bits: parameters.entropy,
        unseenFirstHit: population.untilHit,
      }),
    answer: ({ context, event }) => answer(context, (event as WebRequestEvent).message),
    tryGuesses: ({ context, event }) => tryGuesses(context, (event as MessageEvent).message),
  },
}).createMachine({
  id: 'shop-server',
  context: ({ input }) => ({
    ...input,
    sessions: new SessionTable(input.node, input.parameters),
    population: new Population(input.node, input.parameters),
  }),
  initial: 'serving',
  on: refuseUnhandled('shop-server'),
  states: {
    serving: {
      entry: 'count',
      on: { 'http.request': { actions: 'answer' }, 'guess.batch': { actions: 'tryGuesses' } },
    },
  },
});

function answer(context: ServerContext, request: Delivery): void {
  switch (`${request.method} ${request.path}`) {
    case 'GET /login':
      return openLogin(context, request);
    case 'POST /login':
      return signIn(context, request);
    case 'GET /search':
      context.node.decide('search-echoed', true, '', unseen(context, request));
      return void context.node.send(request.from, webResponse(request, 200));
    default:
      return serveCart(context, request);
  }
}

/** The login page: who comes without a session gets one before signing in, as most servers give them. */
function openLogin(context: ServerContext, request: Delivery): void {
  const { node, sessions } = context;
  const found = look(context, request);
  if (typeof found !== 'string') {
    node.decide('session-continued', true, found.id, unseen(context, request));
    node.send(request.from, webResponse(request, 200));
    return;
  }
  const { id } = sessions.open('');
  node.decide('session-opened', true, id, unseen(context, request));
  give(context, request, id);
}

/** The password is right. With `reissue` the session gets a new ID and the old one is gone; else the ID stays what it was. */
function signIn(context: ServerContext, request: Delivery): void {
  const { node, sessions, parameters } = context;
  const { user } = requestOf(request);
  const found = look(context, request);
  const facts = { operation: 'login', user, ...unseen(context, request) };
  if (typeof found !== 'string' && parameters.reissue === 'off') {
    sessions.signIn(found, user);
    node.decide('login-kept', true, found.id, facts);
    node.send(request.from, webResponse(request, 200));
    return;
  }
  const before = typeof found === 'string' ? '' : found.id;
  if (before !== '') sessions.drop(before);
  const { id } = sessions.open(user);
  if (before === '') node.decide('login-opened', true, id, facts);
  else {
    node.decide('login-reissued', true, id, facts);
    // Part of the old ID's life as well: it ends here.
    node.decide('id-retired', true, before, { user });
  }
  give(context, request, id);
}

function serveCart(context: ServerContext, request: Delivery): void {
  const { node } = context;
  const operation = request.method === 'GET' ? 'read' : 'write';
  const found = look(context, request);
  const facts = { operation, ...unseen(context, request) };
  const isKnown = typeof found !== 'string';
  if (isKnown && found.user !== '') {
    node.decide('session-recognised', true, found.id, {
      ...facts,
      believed: found.user,
      unseenSender: request.from,
    });
    node.send(request.from, webResponse(request, 200, { account: found.user }));
    return;
  }
  const id = sessionCookie(context, request)?.value;
  if (isKnown) node.decide('session-anonymous', false, found.id, facts);
  else if (id === undefined) node.decide('cookie-missing', false, '', facts);
  else if (found === 'unknown') node.decide('id-unknown', false, id.length > 64 ? '' : id, facts);
  // One that has ended was told of when it was looked up.
  node.send(request.from, webResponse(request, 401));
}

/** The session that a request is about; that one has just ended is decided here, whatever was asked. */
function look(context: ServerContext, request: Delivery): Found {
  const { node, sessions } = context;
  const id = sessionCookie(context, request)?.value;
  const found: Found = id === undefined ? 'unknown' : sessions.find(id);
  if (found === 'ended-idle' || found === 'ended-absolute')
    node.decide(found, false, id!, { operation: operationOf(request), ...unseen(context, request) });
  return found;
}

function operationOf({ method, path }: Delivery): string {
  if (path === '/login') return 'login';
  return method === 'GET' ? 'read' : 'write';
}

function sessionCookie({ parameters }: ServerContext, request: Delivery) {
  return requestOf(request).cookies.find(({ name }) => name === cookieName(parameters));
}

/** What no server can see: which attack a request comes from, or which planted the cookie it carries. */
function unseen(context: ServerContext, request: Delivery): Facts {
  const { attack, forged } = requestOf(request);
  const planted = sessionCookie(context, request)?.attack ?? '';
  const behind = attack !== '' ? attack : planted;
  return {
    ...(behind !== '' && { unseenAttack: behind }),
    ...(forged && { unseenForged: 1 }),
  };
}

function give({ node, parameters }: ServerContext, request: Delivery, id: Session['id']): void {
  node.send(request.from, webResponse(request, 200, { lines: [setCookieLine(id, parameters)] }));
}

function tryGuesses({ node, population }: ServerContext, message: Delivery): void {
  const { first, count } = message.payload as GuessBatch;
  const hits = population.hitsBetween(first, first + count);
  if (hits > 0) node.decide('guess-hit', true, '', { hits, guesses: count });
  node.send(message.from, { type: 'guess.result', bytes: 600 * hits, payload: hits, replyTo: message.row });
}
