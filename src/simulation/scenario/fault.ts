import { formatDuration, microseconds } from './fields.ts';

/**
 * Something done to the running system at a time. On the wire `kind:target@time`, or `kind:target~other@time` for a
 * fault of a link, e.g. `kill:service-2@10s`, `cut:service-1~service-2@3s`.
 */
export interface Fault {
  readonly kind: FaultKind;
  /** the actor's name */
  readonly target: string;
  /** the other end of a link; empty where the fault has one target */
  readonly other: string;
  /** µs since the start of the run */
  readonly at: number;
}

/**
 * - `kill`: the process stops at once; its memory is gone, its connections are reset.
 * - `restart`: the process starts again with empty memory.
 * - `add`: a new one joins, empty.
 * - `cut`: messages between two actors are lost from now on.
 * - `heal`: the link carries again.
 * - `forget`: the actor loses what it holds in memory and goes on.
 */
export const faultKinds = ['kill', 'restart', 'add', 'cut', 'heal', 'forget'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Kinds that name a link, not one actor. */
export function isLinkFault(kind: FaultKind): boolean {
  return kind === 'cut' || kind === 'heal';
}

/** What is wrong with a fault's text, and from which character on. */
export interface FaultTextProblem {
  readonly code: 'fault-form' | 'fault-kind' | 'fault-link' | 'fault-time';
  readonly position: number;
}

const form = /^([a-z-]+):([a-z0-9-]+)(?:~([a-z0-9-]+))?@(.+)$/;

/** Reads a fault's text; says what is wrong with it where it is none. Whether the target exists is the lab's to say. */
export function readFault(text: string): Fault | FaultTextProblem {
  const match = form.exec(text);
  if (!match) return { code: 'fault-form', position: 0 };
  const [, kind = '', target = '', other = '', time = ''] = match;
  if (!(faultKinds as readonly string[]).includes(kind)) return { code: 'fault-kind', position: 0 };
  if (isLinkFault(kind as FaultKind) !== (other !== '') || target === other) {
    return { code: 'fault-link', position: kind.length + 1 };
  }
  const at = microseconds(time);
  if (!Number.isFinite(at)) return { code: 'fault-time', position: text.length - time.length };
  return { kind: kind as FaultKind, target, other, at };
}

/** The wire text of a fault; `readFault` reads it back. */
export function writeFault(fault: Fault): string {
  return `${fault.kind}:${fault.target}${fault.other === '' ? '' : `~${fault.other}`}@${formatDuration(fault.at)}`;
}
