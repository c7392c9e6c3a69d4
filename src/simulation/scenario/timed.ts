import { formatDuration, microseconds } from './duration-text.ts';

/**
 * Something a scenario does to the running system at a time: a fault, or a click of a user. On the wire
 * `kind:target@time`, or `kind:target~other@time` for a fault of a link, e.g. `kill:service-2@10s`,
 * `cut:service-1~service-2@3s`, `write:user-3@5s`.
 */
export interface Timed {
  readonly kind: string;
  /** the actor's name */
  readonly target: string;
  /** the other end of a link; empty where there is one target */
  readonly other: string;
  /** µs since the start of the run */
  readonly at: number;
}

/** How many actors a kind names: one, or the two ends of a link. */
export type Targets = 'one' | 'link';

/** The kinds a lab knows, by name. */
export type Kinds = Readonly<Record<string, Targets>>;

/** What is wrong with a text, and from which character on. */
export interface TimedProblem {
  readonly what: 'form' | 'kind' | 'link' | 'time';
  readonly position: number;
}

const form = /^([a-z][a-z0-9-]*):([a-z0-9-]+)(?:~([a-z0-9-]+))?@(.+)$/;

/** Reads a text; says what is wrong with it where it is none of these kinds. Whether the target exists is the lab's to say. */
export function readTimed(text: string, kinds: Kinds): Timed | TimedProblem {
  const match = form.exec(text);
  if (!match) return { what: 'form', position: 0 };
  const [, kind = '', target = '', other = '', time = ''] = match;
  const targets = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (targets === undefined) return { what: 'kind', position: 0 };
  if ((targets === 'link') !== (other !== '') || target === other) {
    return { what: 'link', position: kind.length + 1 };
  }
  const at = microseconds(time);
  if (!Number.isFinite(at)) return { what: 'time', position: text.length - time.length };
  return { kind, target, other, at };
}

/** Whether two do the same to the same, at whatever times. */
export function sameDeed(a: Timed, b: Timed): boolean {
  return a.kind === b.kind && a.target === b.target && a.other === b.other;
}

/** The wire text; `readTimed` reads it back. */
export function writeTimed({ kind, target, other, at }: Timed): string {
  return `${kind}:${target}${other === '' ? '' : `~${other}`}@${formatDuration(at)}`;
}
