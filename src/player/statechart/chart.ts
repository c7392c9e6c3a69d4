import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { transitionName } from '../../simulation/kernel/transition-name.ts';

/** One state of a machine. The machine itself is the node whose id is empty. */
export interface ChartNode {
  /** where it lies in the machine, as recordings write it: `signedIn.waiting` */
  readonly id: string;
  /** its own name, without those around it; the machine's id for the machine itself */
  readonly key: string;
  /** the id of the state around it; undefined for the machine itself */
  readonly parent: string | undefined;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** the child that is entered with it; undefined where it has none, or has all of them at once */
  readonly initial: string | undefined;
  /** names of what it does when it is entered and left */
  readonly entry: readonly string[];
  readonly exit: readonly string[];
}

/** One transition of a machine: one row of its table. */
export interface ChartEdge {
  /** its name as recordings write it, see `transitionName` */
  readonly id: string;
  /** the state that has it, by id */
  readonly from: string;
  /** where it leads; empty where the state stays as it is */
  readonly to: readonly string[];
  readonly trigger: 'event' | 'after' | 'always' | 'done';
  /** the event, or what stands for several (`session.*`); empty for `after` and `always` */
  readonly event: string;
  /** how long `after` waits, in the clock's unit (here µs), or the name of the delay; undefined for the others */
  readonly delay: number | string | undefined;
  /** the condition's name; empty where there is none */
  readonly guard: string;
  readonly actions: readonly string[];
}

/** A machine as a graph of plain data: what is drawn, and what its table tells. */
export interface ChartGraph {
  readonly id: string;
  /** the machine itself first, parents before children */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** Reads a machine's definition. What answers every event there is (`*`) is left out: it says nothing of a machine. */
export function chartOf(machine: AnyStateMachine): ChartGraph {
  const nodes: ChartNode[] = [];
  const edges: ChartEdge[] = [];
  const visit = (state: AnyStateNode, parent: string | undefined): void => {
    const id = idOf(state);
    nodes.push({
      id,
      key: state.key,
      parent,
      kind: state.type,
      initial: state.type === 'compound' ? targetsOf(state.initial)[0] : undefined,
      entry: namesOf(state.entry),
      exit: namesOf(state.exit),
    });
    for (const edge of edgesOf(state)) edges.push({ from: id, ...edge });
    for (const child of Object.values(state.states)) visit(child, id);
  };
  visit(machine.root, undefined);
  return { id: machine.id, nodes, edges };
}

/** Whether a transition only says that an event is let pass: nothing is done and no state is left. */
export function isIgnoring({ to, actions }: ChartEdge): boolean {
  return to.length === 0 && actions.length === 0;
}

function idOf(state: AnyStateNode): string {
  return state.path.join('.');
}

function targetsOf(transition: { readonly target?: readonly AnyStateNode[] | undefined }): string[] {
  return (transition.target ?? []).map(idOf);
}

function edgesOf(state: AnyStateNode): Omit<ChartEdge, 'from'>[] {
  const taken = (transition: AnyTransitionDefinition) => ({
    id: transitionName(transition),
    to: targetsOf(transition),
    guard: guardName(transition.guard),
    actions: namesOf(transition.actions),
  });
  const after = state.after.map((transition) => ({
    trigger: 'after' as const,
    event: '',
    delay: typeof transition.delay === 'function' ? transition.delay.name : transition.delay,
    ...taken(transition),
  }));
  const timers = new Set(state.after.map(({ eventType }) => eventType));
  const events = [...state.transitions]
    .filter(([event]) => event !== '*' && !timers.has(event))
    .flatMap(([event, transitions]) => transitions.map((transition) => ({ event, transition })))
    .map(({ event, transition }) => ({
      trigger: event.startsWith('xstate.done.') ? ('done' as const) : ('event' as const),
      event: event.startsWith('xstate.done.') ? 'done' : event,
      delay: undefined,
      ...taken(transition),
    }));
  const always = (state.always ?? []).map((transition) => ({
    trigger: 'always' as const,
    event: '',
    delay: undefined,
    ...taken(transition),
  }));
  return [...events, ...after, ...always];
}

/** The name of a condition: its own, or for one put together of others, `not(isMine)`. */
function guardName(guard: unknown): string {
  if (guard === undefined) return '';
  if (typeof guard === 'function') {
    const parts = 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.map(guardName) : [];
    return parts.length > 0 ? `${guard.name}(${parts.join(', ')})` : guard.name || 'guard';
  }
  return nameOf(guard);
}

/** The names of actions. XState's own, such as starting the timer of an `after`, have none that a reader knows. */
function namesOf(actions: readonly unknown[]): string[] {
  return actions.map(nameOf).filter((name) => name !== '' && !name.startsWith('xstate.'));
}

function nameOf(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  if ((typeof thing === 'object' || typeof thing === 'function') && thing !== null) {
    if ('type' in thing && typeof thing.type === 'string') return thing.type;
    if (typeof thing === 'function') return thing.name;
  }
  return '';
}
