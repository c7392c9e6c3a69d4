/**
 * What session-sync reports. Every number is counted from the recording.
 */
export type SessionSyncMetrics = {
  /** requests a service decided on, by what the user meant; a login refused by a dead store counts too */
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** requests answered with a 2xx status */
  readonly served: number;
  /** requests answered otherwise, or never */
  readonly refused: number;
  /** sessions whose user was turned away because no server that was asked knew them: one a session, however often asked */
  readonly lostLogins: number;
  /** reads served from a copy that lacked the session's latest write */
  readonly staleReads: number;
  /** messages between services that carry or announce sessions, one per receiver, by the operation that caused them */
  readonly replicationMessages: {
    readonly login: number;
    readonly read: number;
    readonly write: number;
    /** caused by a fault: what survivors send to have a backup again */
    readonly recovery: number;
    readonly total: number;
  };
  readonly replicatedBytes: number;
  /** commands sent to the session store, by the operation that caused them */
  readonly storeCommands: {
    readonly login: number;
    readonly read: number;
    readonly write: number;
    readonly total: number;
  };
  /** copies of session data held anywhere at the end */
  readonly sessionCopies: number;
  readonly tokenVerifications: number;
  /** from the user's click to the answer, milliseconds, over answered requests; 0 where none was */
  readonly latency: { readonly p50: number; readonly p99: number };
};
