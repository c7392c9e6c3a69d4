import type { ConnectionTable } from './network.ts';
import type { Delivery, Outgoing } from './message.ts';
import { derive, type Key, pick, uniform } from './random.ts';
import type { World } from './world.ts';
import { factsText } from './recorder.ts';

/** An event as machines get it; the kernel asks nothing else of it. */
export interface NodeEvent {
  readonly type: string;
}

export type Facts = Readonly<Record<string, string | number>>;

/**
 * What an actor's machine is given to act with: its only way to the clock, the network, randomness, its memory and the
 * recording. One a life of the actor; a restarted actor gets a new one with empty memory.
 */
export class Node {
  readonly name: string;
  /** its row in the recording */
  readonly index: number;
  readonly #world: World;
  readonly #memory = new Map<string, Map<string, Facts>>();
  readonly #connections: ConnectionTable;

  constructor(world: World, name: string, index: number, connections: ConnectionTable) {
    this.#world = world;
    this.name = name;
    this.index = index;
    this.#connections = connections;
  }

  /** µs since the start of the run */
  get now(): number {
    return this.#world.clock.now;
  }

  /** How many requests have reached this actor and wait for its answer. */
  get openRequests(): number {
    return this.#connections.openAt(this.index);
  }

  /** The key of what is being handled: draws derived from it don't depend on anything else in the run. */
  get key(): Key {
    return this.#world.handling.key;
  }

  /** Sends a message; returns its row. */
  send(to: string, message: Outgoing): number {
    return this.#world.network.send(this, to, message);
  }

  /** Refuses a request's connection, as a closed port does: its sender gets `connection.lost`. */
  refuse(request: Delivery): void {
    this.#world.network.refuse(this, request);
  }

  /** One of the candidates, drawn for this handling and purpose; see `pick`. */
  pick(candidates: readonly string[], purpose: string): string | undefined {
    return pick(derive(this.key, purpose), candidates);
  }

  /** Gives itself an event after `delay` µs, with what is being handled now as its cause. Returns a way to call it off. */
  after<E extends NodeEvent>(delay: number, event: E): () => void {
    return this.#world.later(this, delay, event);
  }

  /** Gives itself an event at a time nobody in the run caused, such as a user's click; `key` says which. */
  arrive<E extends NodeEvent>(at: number, key: Key, event: E): void {
    this.#world.arrival(this, at, key, event);
  }

  /** A number in [0, 1), drawn for this seed and these parts alone. */
  draw(...parts: readonly (string | number)[]): number {
    return uniform(this.keyFor(...parts));
  }

  /** The key for this seed and these parts. */
  keyFor(...parts: readonly (string | number)[]): Key {
    return parts.reduce<Key>(derive, this.#world.root);
  }

  /** Remembers a thing: recorded, so that what an actor holds can be shown at any time. */
  hold(kind: string, key: string, facts: Facts): void {
    let things = this.#memory.get(kind);
    if (things === undefined) this.#memory.set(kind, (things = new Map()));
    things.set(key, facts);
    this.#recordHolding(kind, key, factsText(facts), 1);
  }

  /** Forgets a thing; nothing happens where it is not held. */
  drop(kind: string, key: string): void {
    if (this.#memory.get(kind)?.delete(key) === true) this.#recordHolding(kind, key, '', 0);
  }

  /** Forgets everything. */
  dropAll(): void {
    for (const [kind, things] of this.#memory) for (const key of [...things.keys()]) this.drop(kind, key);
  }

  /** The thing it holds, undefined where it holds none. */
  held<T extends Facts = Facts>(kind: string, key: string): T | undefined {
    return this.#memory.get(kind)?.get(key) as T | undefined;
  }

  /** All things it holds of a kind, in the order it took hold of them. */
  allHeld<T extends Facts = Facts>(kind: string): readonly (readonly [string, T])[] {
    return [...(this.#memory.get(kind) ?? [])] as [string, T][];
  }

  /** Records that it accepted or refused something by a rule, about a subject, having read these facts. */
  decide(rule: string, accepted: boolean, subject: string, facts: Facts = {}): void {
    const { recorder, clock, handling } = this.#world;
    recorder.tables.decisions.push({
      at: clock.now,
      actor: this.index,
      rule: recorder.text(rule),
      accepted: accepted ? 1 : 0,
      subject: recorder.text(subject),
      facts: recorder.text(factsText(facts)),
      cause: handling.cause,
    });
  }

  /**
   * Runs a cryptographic job. Jobs are awaited one at a time in the order they were asked for; the event made of the
   * result arrives `cost` µs from now, however long this machine took.
   */
  compute<T, E extends NodeEvent>(job: () => Promise<T>, cost: number, toEvent: (result: T) => E): void {
    this.#world.compute(this, job, cost, toEvent);
  }

  /** The name under which the recording knows this token (`tok-n`), the same for the same bytes. */
  tokenName(token: string): string {
    return this.#world.tokenName(token);
  }

  #recordHolding(kind: string, key: string, value: string, held: 0 | 1): void {
    const { recorder, clock, handling } = this.#world;
    recorder.tables.holdings.push({
      at: clock.now,
      actor: this.index,
      kind: recorder.text(kind),
      key: recorder.text(key),
      value: recorder.text(value),
      held,
      cause: handling.cause,
    });
  }
}
