import type { Recording } from '../../simulation/kernel/recording.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { lastOfGroup, rowsOfGroup } from '../../simulation/trace/groups.ts';
import { mistakesOf } from '../../simulation/trace/mistakes.ts';
import { castIndexOf } from './castIndex.ts';

/** What the stage shows of an actor at a moment. */
export interface ActorFrame {
  readonly row: number;
  readonly name: string;
  readonly role: string;
  /** in the cast already */
  readonly born: boolean;
  readonly down: boolean;
  /** things it holds, by kind: `session`, `proxy`, `cookie` … */
  readonly held: Readonly<Record<string, number>>;
  /** status of the last answer it got, where that was a refusal; 0 otherwise */
  readonly refused: number;
  /** whether the last answer it got was another user's */
  readonly wrong: boolean;
  /** refused something a moment ago, or took it for another one's */
  readonly refusing: boolean;
  readonly waiting: boolean;
}

/** The roles of a recording's actors, by row: what a stage is laid out from. */
export function rolesOf(recording: Recording): readonly string[] {
  return castIndexOf(recording).roles;
}

const lastFrames = new WeakMap<Recording, ActorFrame[]>();

/**
 * What the stage shows of every actor at t, by row. `linger` is how long a refusal stays visible where it was decided, µs.
 * A frame that is as it was when last asked for is the very same object, so that whoever draws it can see that at a glance.
 */
export function castAt(recording: Recording, t: number, linger: number): readonly ActorFrame[] {
  const before = lastFrames.get(recording);
  const frames = Array.from({ length: recording.actors.length }, (_, row) => {
    const frame = frameAt(recording, row, t, linger);
    const old = before?.[row];
    return old !== undefined && sameFrame(old, frame) ? old : frame;
  });
  lastFrames.set(recording, frames);
  return frames;
}

/**
 * The most things of one kind that any actor of a role ever holds: the full length of the bars. Counted once a
 * recording, since every card asks on every render.
 */
export function mostHeld(recording: Recording, role: string, kind: string): number {
  let known = mosts.get(recording);
  if (known === undefined) mosts.set(recording, (known = new Map()));
  const key = `${role} ${kind}`;
  let most = known.get(key);
  if (most === undefined) {
    const { counts, holdings, kinds, roles } = castIndexOf(recording);
    const number = kinds.indexOf(kind);
    most = 0;
    for (const [actor, its] of roles.entries()) {
      if (number < 0 || its !== role) continue;
      for (const row of rowsOfGroup(holdings, actor * kinds.length + number))
        most = Math.max(most, counts[row]!);
    }
    known.set(key, most);
  }
  return most;
}

const mosts = new WeakMap<Recording, Map<string, number>>();

function frameAt(recording: Recording, row: number, t: number, linger: number): ActorFrame {
  const { decisions, messages } = recording;
  const index = castIndexOf(recording);
  const state = stateAt(recording, row, t);
  const answer = lastOfGroup(index.answers, row, messages.receivedAt, t);
  const status = answer < 0 ? 0 : messages.status[answer]!;
  const refusal = lastOfGroup(index.refusals, row, decisions.at, t);
  return {
    row,
    name: index.names[row]!,
    role: index.roles[row]!,
    born: recording.actors.bornAt[row]! <= t,
    down: state === 'down',
    held: heldAt(recording, row, t),
    refused: status >= 400 ? status : 0,
    wrong: answer >= 0 && mistakesOf(recording).answers.has(answer),
    refusing: refusal >= 0 && decisions.at[refusal]! >= t - linger,
    waiting: state.endsWith('waiting') || state === 'signingIn',
  };
}

function heldAt(recording: Recording, actor: number, t: number): Record<string, number> {
  const { counts, holdings, kinds, kindsOf } = castIndexOf(recording);
  const held: Record<string, number> = {};
  for (const kind of kindsOf[actor]!) {
    const row = lastOfGroup(holdings, actor * kinds.length + kind, recording.holdings.at, t);
    if (row >= 0 && counts[row]! > 0) held[kinds[kind]!] = counts[row]!;
  }
  return held;
}

function sameFrame(a: ActorFrame, b: ActorFrame): boolean {
  return (
    a.born === b.born &&
    a.down === b.down &&
    a.refused === b.refused &&
    a.wrong === b.wrong &&
    a.refusing === b.refusing &&
    a.waiting === b.waiting &&
    sameCounts(a.held, b.held)
  );
}

function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const kinds = Object.keys(a);
  return kinds.length === Object.keys(b).length && kinds.every((kind) => a[kind] === b[kind]);
}
