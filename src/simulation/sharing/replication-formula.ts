import type { ReplicationSettings } from './replication.ts';
import { CONTROL_BYTES } from './sharing.ts';

/** Messages between services that one request costs: those that carry session data and those that don't. */
export interface Cost {
  readonly control: number;
  readonly data: number;
}

export type UseOperation = 'read' | 'write';
export type ReplicateOn = ReplicationSettings['replicateOn'];

/** What a replicating strategy must send, as closed forms of the number of members N that the handling service knows, itself included. */
export interface ReplicationFormula {
  /** the name of its model in the editorial dossier */
  readonly model: string;
  login(members: number): Cost;
  /** by where the request came: to the session's primary, to its backup, to one that knows only where it lives … */
  use(operation: UseOperation, came: string, members: number, replicateOn: ReplicateOn): Cost;
  /** where a request comes under uniformly random routing, with its probability */
  arrivals(members: number): readonly (readonly [came: string, probability: number])[];
  /** whether survivors of a death send anything to have as many copies as before */
  readonly rebuilds: boolean;
  /** copies of one session's data */
  copies(members: number): number;
}

export function messagesOf({ control, data }: Cost): number {
  return control + data;
}

/** Size of these messages, bytes. */
export function bytesOf({ control, data }: Cost, sessionBytes: number): number {
  return control * CONTROL_BYTES + data * (CONTROL_BYTES + sessionBytes);
}
