import { type AnyActorLogic, type AnyActorRef, type ActorOptions, createActor } from 'xstate';
import { VirtualClock } from './clock.ts';
import { SimulationError } from './errors.ts';
import { Jobs } from './jobs.ts';
import { type Flight, Network } from './network.ts';
import { Node, type NodeEvent } from './node.ts';
import { derive, type Key, rootKey } from './random.ts';
import { faultCause, NO_CAUSE } from './recording.ts';
import { Recorder } from './recorder.ts';
import { statePath } from './state-path.ts';
import { Steps } from './steps.ts';

/** What is being handled right now: the cause of all that is done meanwhile, and the key its draws descend from. */
export interface Handling {
  readonly cause: number;
  readonly key: Key;
  timers: number;
}

/** An actor's place in the world: its row, and its present life where it is alive. */
interface Seat {
  readonly name: string;
  readonly index: number;
  life: Life | undefined;
}

interface Life {
  readonly node: Node;
  readonly actor: AnyActorRef;
  readonly steps: Steps;
  state: string;
}

/** How to make an actor: its XState logic, given its node; `id` is the machine's. */
export interface Casting {
  readonly role: string;
  readonly machine: string;
  readonly logic: AnyActorLogic;
  /** the machine's input, made for each life */
  readonly input: (node: Node) => unknown;
}

/** The state recorded for an actor that is not running. */
export const DOWN = 'down';

/** Messages after which a run is stopped as `too-many-events`: past it a recording outgrows a browser's memory. */
export const MESSAGE_LIMIT = 3_000_000;

/** One run's actors, clock, network and recorder, and what faults do to them. */
export class World {
  readonly clock = new VirtualClock();
  readonly recorder = new Recorder();
  readonly network: Network;
  readonly root: Key;
  handling: Handling;
  readonly #seats = new Map<string, Seat>();
  readonly #seatsByIndex: Seat[] = [];
  readonly #castings = new Map<string, Casting>();
  readonly jobs = new Jobs();
  readonly #tokenNames = new Map<string, string>();
  #failure: unknown;
  #messages = 0;

  constructor(seed: number, flight: Flight) {
    this.root = rootKey(seed);
    this.handling = { cause: NO_CAUSE, key: this.root, timers: 0 };
    this.network = new Network(this, flight);
  }

  /** Puts an actor into the world and starts it. Throws `actor-alive` where one of that name is running. */
  add(name: string, casting: Casting): void {
    let seat = this.#seats.get(name);
    if (seat === undefined) {
      const { recorder } = this;
      const index = recorder.tables.actors.push({
        name: recorder.text(name),
        role: recorder.text(casting.role),
        machine: recorder.text(casting.machine),
        bornAt: this.clock.now,
      });
      seat = { name, index, life: undefined };
      this.#seats.set(name, seat);
      this.#seatsByIndex.push(seat);
    }
    if (seat.life !== undefined) throw new SimulationError('actor-alive', 'actor', name);
    this.#castings.set(name, casting);
    this.#start(seat, casting);
  }

  /** Stops an actor at once: its memory is gone, its connections break, its timers never fire. */
  kill(name: string): void {
    const seat = this.#seat(name);
    if (seat.life === undefined) return;
    seat.life.node.dropAll();
    seat.life.actor.stop();
    this.#recordTransition(seat, seat.life.state, DOWN, 'kill', '');
    seat.life = undefined;
    this.network.resetAll(seat.index, name);
  }

  /** Starts a stopped actor again, with empty memory; a running one is killed first. */
  restart(name: string): void {
    this.kill(name);
    this.#start(this.#seat(name), this.#castings.get(name)!);
  }

  /** Makes an actor lose what it holds, and go on. */
  forget(name: string): void {
    this.#seat(name).life?.node.dropAll();
  }

  isAlive(name: string): boolean {
    return this.#seats.get(name)?.life !== undefined;
  }

  /** The names of the running actors of a role, in the order they joined. */
  alive(role: string): readonly string[] {
    return this.#seatsByIndex
      .filter((seat) => seat.life !== undefined && this.#castings.get(seat.name)?.role === role)
      .map((seat) => seat.name);
  }

  /** The actor's row in the recording. */
  indexOf(name: string): number {
    return this.#seat(name).index;
  }

  nameOf(index: number): string {
    return this.#seatsByIndex[index]!.name;
  }

  /** Whether the actor in that row of the recording is running. */
  isAliveAt(index: number): boolean {
    return this.#seatsByIndex[index]?.life !== undefined;
  }

  /** Gives the actor in that row of the recording an event; nothing happens where it is down. */
  deliverAt(index: number, event: NodeEvent): void {
    const seat = this.#seatsByIndex[index];
    if (seat?.life !== undefined) this.#give(seat, seat.life, event);
  }

  /** Gives an actor an event that no message carries, such as its failure detector's; nothing happens where it is down. */
  deliver<E extends NodeEvent>(name: string, event: E): void {
    this.deliverAt(this.indexOf(name), event);
  }

  /** Does something with `cause` and `key` as what is being handled. */
  handle(cause: number, key: Key, action: () => void): void {
    const before = this.handling;
    this.handling = { cause, key, timers: 0 };
    action();
    this.handling = before;
  }

  /** Does a fault, recording it as the cause of all that follows from it. */
  fault(kind: string, target: string, other: string, action: () => void): void {
    const { recorder } = this;
    const row = recorder.tables.faults.push({
      at: this.clock.now,
      kind: recorder.text(kind),
      target: recorder.text(target),
      other: recorder.text(other),
    });
    this.handle(
      faultCause(row),
      derive(derive(this.root, `fault ${kind} ${target} ${other}`), this.clock.now),
      action,
    );
  }

  /** Has a user do something: like a user's own arrival, nothing in the run caused it, and its draws depend on nothing else. */
  act(kind: string, target: string, action: () => void): void {
    this.handle(NO_CAUSE, derive(derive(this.root, `action ${kind} ${target}`), this.clock.now), action);
  }

  /** Does something `delay` µs from now, caused by what is being handled now. Returns a way to call it off. */
  afterwards(delay: number, action: () => void): () => void {
    const { cause } = this.handling;
    const key = derive(derive(this.handling.key, 'timer'), this.handling.timers++);
    const timer = this.clock.schedule(delay, () => this.handle(cause, key, action));
    return () => {
      timer.cancelled = true;
    };
  }

  later(node: Node, delay: number, event: NodeEvent): () => void {
    return this.afterwards(delay, () => this.#giveIfLiving(node, event));
  }

  arrival(node: Node, at: number, key: Key, event: NodeEvent): void {
    this.clock.schedule(at - this.clock.now, () =>
      this.handle(NO_CAUSE, key, () => this.#giveIfLiving(node, event)),
    );
  }

  compute<T>(node: Node, job: () => Promise<T>, cost: number, toEvent: (result: T) => NodeEvent): void {
    const result = this.jobs.add(node.name, job);
    this.afterwards(cost, () => this.#giveIfLiving(node, toEvent(result())));
  }

  tokenName(token: string): string {
    let name = this.#tokenNames.get(token);
    if (name === undefined) {
      name = `tok-${this.#tokenNames.size + 1}`;
      this.#tokenNames.set(token, name);
      this.recorder.tokens[name] = token;
    }
    return name;
  }

  countMessage(): void {
    if (++this.#messages > MESSAGE_LIMIT) {
      throw new SimulationError('too-many-events', 'messages', String(this.#messages));
    }
  }

  #start(seat: Seat, casting: Casting): void {
    const node = new Node(this, seat.name, seat.index, this.network.connections);
    const clock: NonNullable<ActorOptions<AnyActorLogic>['clock']> = {
      setTimeout: (run, delay) => this.afterwards(delay, () => this.#observed(seat, 'after', run)),
      clearTimeout: (callOff: () => void) => callOff(),
    };
    const steps = new Steps();
    const actor = createActor(casting.logic, {
      clock,
      inspect: steps.inspect,
      systemId: seat.name,
      input: casting.input(node) as never,
    });
    steps.hasten(actor);
    actor.subscribe({ error: (error) => (this.#failure ??= error) });
    seat.life = { node, actor, steps, state: '' };
    this.#observed(seat, 'start', () => actor.start());
  }

  #giveIfLiving(node: Node, event: NodeEvent): void {
    const seat = this.#seatsByIndex[node.index]!;
    if (seat.life?.node === node) this.#give(seat, seat.life, event);
  }

  #give(seat: Seat, life: Life, event: NodeEvent): void {
    this.#observed(seat, event.type, () => life.actor.send(event));
  }

  /** Lets a machine take a step, fails the run where it threw, and records what the step was and the change of its state. */
  #observed(seat: Seat, event: string, step: () => void): void {
    const life = seat.life;
    if (life === undefined) return;
    step();
    if (this.#failure !== undefined) throw asSimulationError(this.#failure, seat.name, event);
    const state = statePath((life.actor.getSnapshot() as { value: unknown }).value);
    if (seat.life !== life) return;
    const taken = life.steps.take();
    if (state !== life.state) {
      this.#recordTransition(seat, life.state, state, event, taken);
      life.state = state;
    } else if (taken !== '') {
      this.recorder.stay(this.clock.now, seat.index, event, taken);
    }
  }

  #recordTransition(seat: Seat, from: string, to: string, event: string, taken: string): void {
    const { recorder, clock, handling } = this;
    recorder.tables.transitions.push({
      at: clock.now,
      actor: seat.index,
      from: recorder.text(from),
      to: recorder.text(to),
      event: recorder.text(event),
      taken: recorder.text(taken),
      cause: handling.cause,
    });
  }

  #seat(name: string): Seat {
    const seat = this.#seats.get(name);
    if (seat === undefined) throw new SimulationError('unknown-actor', 'actor', name);
    return seat;
  }
}

function asSimulationError(failure: unknown, actor: string, event: string): SimulationError {
  if (failure instanceof SimulationError) return failure;
  return new SimulationError(
    'actor-failed',
    actor,
    event,
    failure instanceof Error ? failure.message : String(failure),
  );
}
