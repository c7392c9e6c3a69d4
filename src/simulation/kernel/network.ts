import { CONNECTION_LOST, type ConnectionLost, type Delivery, type Outgoing } from './message.ts';
import type { Node } from './node.ts';
import { derive, type Key } from './random.ts';
import type { World } from './world.ts';

/** How long a message takes from one actor to another, µs. `key` is the message's own, for draws. */
export type Flight = (from: string, to: string, type: string, key: Key) => number;

/** A request under way or being handled, whose sender waits for the answer. */
interface Connection {
  readonly from: number;
  readonly to: number;
  reached: boolean;
}

/** Who waits for whose answer. A request opens a connection; its reply, or the death of either end, closes it. */
export class ConnectionTable {
  readonly #byRequest = new Map<number, Connection>();
  readonly #open = new Map<number, number>();

  open(request: number, from: number, to: number): void {
    this.#byRequest.set(request, { from, to, reached: false });
  }

  reach(request: number): void {
    const connection = this.#byRequest.get(request);
    if (connection === undefined) return;
    connection.reached = true;
    this.#open.set(connection.to, this.openAt(connection.to) + 1);
  }

  close(request: number): void {
    const connection = this.#byRequest.get(request);
    if (connection === undefined) return;
    if (connection.reached) this.#open.set(connection.to, this.openAt(connection.to) - 1);
    this.#byRequest.delete(request);
  }

  isOpen(request: number): boolean {
    return this.#byRequest.has(request);
  }

  /** How many requests have reached this actor and wait for its answer. */
  openAt(actor: number): number {
    return this.#open.get(actor) ?? 0;
  }

  /** Closes what a dead actor had open; returns the requests others had sent it and that had reached it, with their senders. */
  closeAll(actor: number): readonly { request: number; from: number }[] {
    const orphans: { request: number; from: number }[] = [];
    for (const [request, connection] of this.#byRequest) {
      if (connection.from !== actor && !(connection.to === actor && connection.reached)) continue;
      if (connection.to === actor) orphans.push({ request, from: connection.from });
      this.close(request);
    }
    return orphans;
  }
}

/** Size of a connection's break notice, bytes: a TCP header and its IP header. */
const RESET_BYTES = 40;

/** Carries every message between actors: latency by link, cut links, dead receivers. */
export class Network {
  readonly connections = new ConnectionTable();
  readonly #world: World;
  readonly #flight: Flight;
  readonly #cut = new Set<string>();
  readonly #repeats = new Map<number, number>();
  #repeatsOf: object | undefined;

  constructor(world: World, flight: Flight) {
    this.#world = world;
    this.#flight = flight;
  }

  /** Loses messages between the two from now on, also those under way. */
  cut(a: string, b: string): void {
    this.#cut.add(linkName(a, b));
  }

  /** Lets messages between the two through again. */
  heal(a: string, b: string): void {
    this.#cut.delete(linkName(a, b));
  }

  isCut(a: string, b: string): boolean {
    return this.#cut.size > 0 && this.#cut.has(linkName(a, b));
  }

  send(from: Node, to: string, message: Outgoing): number {
    return this.#post(from.name, from.index, to, message);
  }

  /** Breaks a request's connection before it was taken. */
  refuse(by: Node, request: Delivery): void {
    this.connections.close(request.row);
    this.#reset(request.row, by.name, by.index, request.from, false);
  }

  /** Tells the senders of the requests a dying actor was handling that their connections broke. */
  resetAll(actor: number, name: string): void {
    for (const { request, from } of this.connections.closeAll(actor)) {
      this.#reset(request, name, actor, this.#world.nameOf(from), true);
    }
  }

  #post(fromName: string, fromIndex: number, to: string, message: Outgoing): number {
    const { recorder, clock, handling } = this.#world;
    const type = recorder.text(message.type);
    const toIndex = this.#world.indexOf(to);
    const key = this.#keyOf(type, message.type, toIndex, to);
    const text = (value: string | undefined) =>
      value === undefined || value === '' ? 0 : recorder.text(value);
    const { messages } = recorder.tables;
    const row = messages.add();
    const { cells } = messages;
    cells.from[row] = fromIndex;
    cells.to[row] = toIndex;
    cells.sentAt[row] = clock.now;
    cells.receivedAt[row] = -1;
    cells.lostAt[row] = -1;
    cells.cause[row] = handling.cause;
    cells.type[row] = type;
    cells.method[row] = text(message.method);
    cells.path[row] = text(message.path);
    cells.status[row] = message.status ?? 0;
    cells.credential[row] = text(message.credential);
    cells.subject[row] = text(message.subject);
    cells.bytes[row] = message.bytes;
    cells.replyTo[row] = message.replyTo ?? -1;
    cells.keyHigh[row] = key.high;
    cells.keyLow[row] = key.low;
    this.#world.countMessage();
    if (message.replyTo !== undefined) this.connections.close(message.replyTo);
    if (message.expectsReply === true) this.connections.open(row, fromIndex, toIndex);
    const flight = this.#flight(fromName, to, message.type, key) + (message.delay ?? 0);
    if (this.isCut(fromName, to)) {
      this.#lose(row, clock.now + Math.round(flight / 2), 'link-cut');
    } else {
      // Spelt out rather than spread: one shape for all messages is what keeps a run fast.
      const delivery: Delivery = {
        type: message.type,
        method: message.method ?? '',
        path: message.path ?? '',
        status: message.status ?? 0,
        credential: message.credential ?? '',
        subject: message.subject ?? '',
        bytes: message.bytes,
        payload: message.payload,
        replyTo: message.replyTo ?? -1,
        expectsReply: message.expectsReply ?? false,
        delay: message.delay ?? 0,
        row,
        from: fromName,
      };
      clock.schedule(flight, () => this.#arrive(delivery, to, toIndex, key));
    }
    return row;
  }

  #arrive(delivery: Delivery, to: string, toIndex: number, key: Key): void {
    const { recorder, clock } = this.#world;
    if (this.isCut(delivery.from, to)) return this.#lose(delivery.row, clock.now, 'link-cut');
    if (!this.#world.isAliveAt(toIndex)) {
      this.#lose(delivery.row, clock.now, 'node-down');
      if (this.connections.isOpen(delivery.row)) {
        this.connections.close(delivery.row);
        this.#world.handle(delivery.row, key, () =>
          this.#reset(delivery.row, to, toIndex, delivery.from, false),
        );
      }
      return;
    }
    recorder.tables.messages.cells.receivedAt[delivery.row] = clock.now;
    this.connections.reach(delivery.row);
    const event = { type: delivery.type, message: delivery };
    this.#world.handle(delivery.row, key, () => this.#world.deliverAt(toIndex, event));
  }

  #reset(request: number, from: string, fromIndex: number, to: string, reached: boolean): void {
    const payload: ConnectionLost = { reached };
    this.#post(from, fromIndex, to, { type: CONNECTION_LOST, bytes: RESET_BYTES, replyTo: request, payload });
  }

  #lose(row: number, at: number, why: 'link-cut' | 'node-down'): void {
    const { recorder } = this.#world;
    const { cells } = recorder.tables.messages;
    cells.lostAt[row] = at;
    cells.lostWhy[row] = recorder.text(why);
  }

  /** The identity of a message: what it was sent for, to whom, and which of its like in one handling. */
  #keyOf(typeIndex: number, type: string, toIndex: number, to: string): Key {
    const { handling } = this.#world;
    if (this.#repeatsOf !== handling) {
      this.#repeatsOf = handling;
      this.#repeats.clear();
    }
    // Indices differ from run to run, so they only tell likes apart; the key is made of the names.
    const like = toIndex * 65_536 + typeIndex;
    const repeat = this.#repeats.get(like) ?? 0;
    this.#repeats.set(like, repeat + 1);
    const key = derive(derive(handling.key, type), to);
    return repeat === 0 ? key : derive(key, repeat);
  }
}

function linkName(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}
