import type { Recording } from '../../simulation/kernel/recording.ts';
import { type Groups, nextInGroup, rowsOfGroup } from '../../simulation/trace/groups.ts';
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

/** The frames asked for last, and from when until before when each of them holds, µs. */
interface Known {
  readonly linger: number;
  readonly frames: ActorFrame[];
  readonly from: Float64Array;
  readonly until: Float64Array;
}

const knownFrames = new WeakMap<Recording, Known>();

/**
 * What the stage shows of every actor at t, by row. `linger` is how long a refusal stays visible where it was decided, µs.
 * A frame that is as it was when last asked for is the very same object, so that whoever draws it can see that at a glance.
 */
export function castAt(recording: Recording, t: number, linger: number): readonly ActorFrame[] {
  const known = knownOf(recording, linger);
  for (let row = 0; row < recording.actors.length; row++) refresh(known, recording, row, t);
  return known.frames.slice();
}

/** What the stage shows of the actor in row `row` at t: the same object as `castAt`'s. */
export function actorAt(recording: Recording, row: number, t: number, linger: number): ActorFrame {
  return refresh(knownOf(recording, linger), recording, row, t);
}

function knownOf(recording: Recording, linger: number): Known {
  let last = knownFrames.get(recording);
  if (last?.linger !== linger) {
    const { length } = recording.actors;
    // Nothing holds yet.
    const never = () => new Float64Array(length).fill(Infinity);
    last = { linger, frames: [], from: never(), until: never() };
    knownFrames.set(recording, last);
  }
  return last;
}

/** Looks an actor's frame up again where what is known of it doesn't hold at t. */
function refresh(
  { frames, from, until, linger }: Known,
  recording: Recording,
  row: number,
  t: number,
): ActorFrame {
  const old = frames[row];
  if (old !== undefined && from[row]! <= t && t < until[row]!) return old;
  const { frame, span } = frameAt(recording, row, t, linger);
  from[row] = span.from;
  until[row] = span.until;
  if (old !== undefined && sameFrame(old, frame)) return old;
  frames[row] = frame;
  return frame;
}

/**
 * The most things of one kind that any actor of a role ever holds: the full length of the bars. Counted once a
 * recording, since every card asks on every render.
 */
export function mostHeld(recording: Recording, role: string, kind: string): number {
  let counted = mosts.get(recording);
  if (counted === undefined) mosts.set(recording, (counted = new Map()));
  const key = `${role} ${kind}`;
  let most = counted.get(key);
  if (most === undefined) {
    const { counts, holdings, kinds, roles } = castIndexOf(recording);
    const number = kinds.indexOf(kind);
    most = 0;
    for (const [actor, its] of roles.entries()) {
      if (number < 0 || its !== role) continue;
      for (const row of rowsOfGroup(holdings, actor * kinds.length + number))
        most = Math.max(most, counts[row]!);
    }
    counted.set(key, most);
  }
  return most;
}

const mosts = new WeakMap<Recording, Map<string, number>>();

/** The frame of an actor at t, and the time around t in which nothing happens that could change it. */
function frameAt(
  recording: Recording,
  row: number,
  t: number,
  linger: number,
): { readonly frame: ActorFrame; readonly span: Span } {
  const { actors, decisions, holdings, messages, transitions, strings } = recording;
  const index = castIndexOf(recording);
  const span = new Span(t);
  const transition = span.lastOf(index.transitions, row, transitions.at);
  const state = transition < 0 ? '' : strings[transitions.to[transition]!]!;
  const answer = span.lastOf(index.answers, row, messages.receivedAt);
  const status = answer < 0 ? 0 : messages.status[answer]!;
  const refusal = span.lastOf(index.refusals, row, decisions.at);
  const held: Record<string, number> = {};
  for (const kind of index.kindsOf[row]!) {
    const change = span.lastOf(index.holdings, row * index.kinds.length + kind, holdings.at);
    if (change >= 0 && index.counts[change]! > 0) held[index.kinds[kind]!] = index.counts[change]!;
  }
  const frame: ActorFrame = {
    row,
    name: index.names[row]!,
    role: index.roles[row]!,
    born: span.isPast(actors.bornAt[row]!),
    down: state === 'down',
    held,
    refused: status >= 400 ? status : 0,
    wrong: answer >= 0 && mistakesOf(recording).answers.has(answer),
    refusing: refusal >= 0 && !span.isPast(decisions.at[refusal]! + linger),
    waiting: state.endsWith('waiting') || state === 'signingIn',
  };
  return { frame, span };
}

/** A stretch of time around t that shrinks with each moment that matters: from one of them on, until before another. */
class Span {
  readonly t: number;
  from = -Infinity;
  until = Infinity;

  constructor(t: number) {
    this.t = t;
  }

  /** Whether a moment that matters has come by t. */
  isPast(moment: number): boolean {
    const past = moment <= this.t;
    if (past) this.from = Math.max(this.from, moment);
    else this.until = Math.min(this.until, moment);
    return past;
  }

  /** The last row of a group at or before t, all of whose rows matter; -1 where there is none. */
  lastOf(groups: Groups, group: number, times: Float64Array): number {
    const next = nextInGroup(groups, group, times, this.t);
    const last = next > groups.starts[group]! ? groups.rows[next - 1]! : -1;
    if (last >= 0) this.isPast(times[last]!);
    if (next < groups.starts[group + 1]!) this.isPast(times[groups.rows[next]!]!);
    return last;
  }
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
