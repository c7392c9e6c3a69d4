import { setup } from 'xstate';
import type { Delivery, MessageEvent } from '../../kernel/message.ts';
import type { Node } from '../../kernel/node.ts';
import { refuseUnhandled } from '../../kernel/unhandled.ts';
import { SERVICE } from '../../actors/names.ts';
import { type AttackKind, type AttackOrder, bloatedValue, isFixation, plantedLines } from './attacks.ts';
import type { SessionLifecycleParameters } from './fields.ts';
import { GUESS_ROUND, guessBatch, guessesARound } from './guessing.ts';
import { type Leaked, leakedIds } from './leak.ts';
import type { SiblingOrder } from './sibling.ts';
import { ATTACKER, cookieName, SIBLING, valueOf } from './sites.ts';
import { visitsOf } from './visits.ts';
import {
  requestOf,
  responseOf,
  type WebRequestEvent,
  webRequest,
  webResponse,
  type WebResponseEvent,
} from './web.ts';

/** How long the attacker waits before he tries an ID again, µs. */
const PROBE_GAP = 5_000_000;

interface AttackerInput {
  readonly node: Node;
  readonly parameters: SessionLifecycleParameters;
}

/** An ID that the attacker knows and tries, with the attack it came from. */
interface Probe {
  readonly type: 'attack.probe';
  readonly id: string;
  readonly attack: AttackKind | '';
}

type AttackerEvent =
  | AttackOrder
  | Probe
  | { readonly type: 'attack.guess'; readonly round: number }
  | WebRequestEvent
  | WebResponseEvent
  | MessageEvent<'leak.session' | 'guess.result'>;

interface AttackerContext extends AttackerInput {
  /** what follows from the answer to each of his requests, by its row */
  readonly waiting: Map<number, (answer: Delivery) => void>;
  /** the lines with which he answers a user on the plain network, by the user */
  readonly answers: Map<string, readonly string[]>;
}

/**
 * The attacker. Told to attack a user he gets himself a session where he needs one, sets his trap, and tries every ID he knows until it
 * shows him somebody's cart. He also guesses IDs all the time.
 */
export const attackerMachine = setup({
  types: {} as { context: AttackerContext; input: AttackerInput; events: AttackerEvent },
  actions: {
    startGuessing: ({ context }) => planGuesses(context, 1),
    guess: ({ context, event }) => {
      const { round } = event as Extract<AttackerEvent, { round: number }>;
      const count = guessesARound(context.parameters);
      context.node.send(SERVICE, guessBatch({ first: (round - 1) * count, count }));
      planGuesses(context, round + 1);
    },
    attack: ({ context, event }) => attack(context, event as AttackOrder),
    answered: ({ context, event }) => {
      const { message } = event as WebResponseEvent;
      context.waiting.get(message.replyTo)?.(message);
      context.waiting.delete(message.replyTo);
    },
    overhear: ({ context, event }) => overhear(context, (event as WebRequestEvent).message),
    learn: ({ context, event }) => {
      const { id, by, attack } = (event as MessageEvent).message.payload as Leaked;
      learn(context, id, by, attack);
    },
    probe: ({ context, event }) => probe(context, event as Probe),
  },
}).createMachine({
  id: 'attacker',
  context: ({ input }) => ({ ...input, waiting: new Map(), answers: new Map() }),
  initial: 'lurking',
  on: refuseUnhandled('attacker'),
  states: {
    lurking: {
      entry: 'startGuessing',
      on: {
        'attack.order': { actions: 'attack' },
        'attack.probe': { actions: 'probe' },
        'attack.guess': { actions: 'guess' },
        'http.request': { actions: 'overhear' },
        'http.response': { actions: 'answered' },
        'leak.session': { actions: 'learn' },
        'guess.result': {},
      },
    },
  },
});

function planGuesses({ node, parameters }: AttackerContext, round: number): void {
  if (parameters.guesses === 0 || round * GUESS_ROUND > parameters.duration) return;
  node.arrive(round * GUESS_ROUND, node.keyFor('guess', round), { type: 'attack.guess', round });
}

/** Step one of an attack: an ID of his own, or of his own login; a bloated cookie needs none. */
function attack(context: AttackerContext, { kind, victim }: AttackOrder): void {
  const { node, parameters } = context;
  if (kind === 'bloat') return spring(context, kind, victim, bloatedValue(parameters));
  ask(context, 'GET', '/login', '', kind, (page) => {
    const id = valueOf(responseOf(page).lines[0] ?? '');
    if (kind !== 'overwrite') {
      node.hold('known-id', id, { how: 'own', attack: kind, subject: id });
      return spring(context, kind, victim, id);
    }
    ask(context, 'POST', '/login', id, kind, (answer) => {
      const [line] = responseOf(answer).lines;
      const signedIn = line === undefined ? id : valueOf(line);
      node.hold('known-id', signedIn, { how: 'account', attack: kind, subject: signedIn });
      spring(context, kind, victim, signedIn);
    });
  });
}

/** Step two: has the value planted wherever the link leads, and sends the link. */
function spring(context: AttackerContext, kind: AttackKind, victim: string, value: string): void {
  const { node, parameters, answers } = context;
  const lines = plantedLines(kind, value, parameters);
  const visits = visitsOf(kind, lines);
  if (kind === 'plaintext') answers.set(victim, lines);
  if (visits.some(({ to }) => to === SIBLING)) {
    const payload: SiblingOrder = { victim, attack: kind, lines };
    node.send(SIBLING, { type: 'sibling.set', credential: lines.join('\n'), bytes: 200, payload });
  }
  node.send(victim, { type: 'lure.link', path: kind, bytes: 200, payload: visits });
  if (isFixation(kind)) node.after(PROBE_GAP, { type: 'attack.probe', id: value, attack: kind });
}

/** On the plain network he reads the request, and answers before the shop could. */
function overhear(context: AttackerContext, request: Delivery): void {
  const { node, parameters, answers } = context;
  const { cookies, attack } = requestOf(request);
  node.send(request.from, webResponse(request, 200, { lines: answers.get(request.from) ?? [] }));
  for (const id of leakedIds(cookieName(parameters), cookies)) learn(context, id, 'plaintext', attack);
}

/** Remembers an ID, and tries it at once; one known already is being tried. */
function learn(context: AttackerContext, id: string, how: string, attack: AttackKind | ''): void {
  const { node } = context;
  if (node.held('known-id', id) !== undefined) return;
  node.hold('known-id', id, { how, attack, subject: id });
  probe(context, { type: 'attack.probe', id, attack });
}

/** Asks for the cart with an ID; tries again later where it shows nobody's. */
function probe(context: AttackerContext, { id, attack }: Probe): void {
  const { node, parameters } = context;
  ask(context, 'GET', '/cart', id, attack, (answer) => {
    const { account } = responseOf(answer);
    if (answer.status < 300) node.hold('known-id', id, { ...node.held('known-id', id), account });
    else if (node.now + PROBE_GAP <= parameters.duration)
      node.after(PROBE_GAP, { type: 'attack.probe', id, attack });
  });
}

/** Sends the shop a request with this session ID, none where it is empty; `then` gets the answer. */
function ask(
  { node, parameters, waiting }: AttackerContext,
  method: string,
  path: string,
  id: string,
  attack: AttackKind | '',
  then: (answer: Delivery) => void,
): void {
  const session = cookieName(parameters);
  const cookies = id === '' ? [] : [{ name: session, value: id, attack: '' as const }];
  const payload = { cookies, user: ATTACKER, attack, forged: false };
  waiting.set(node.send(SERVICE, webRequest(method, path, session, payload)), then);
}
