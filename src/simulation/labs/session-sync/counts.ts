/** The finer counts that session-sync's formulas are evaluated on. */
export interface SessionSyncCounts {
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** accepted logins, by how many services the one that handled it knew */
  readonly logins: ReadonlyMap<number, number>;
  /** accepted reads and writes, by members known and where they came */
  readonly uses: readonly UseCount[];
  /** reads and writes that asked another service for the session and got no answer: one message each, by operation */
  readonly failedRetrievals: { readonly read: number; readonly write: number };
  /** reads and writes refused because the session was unknown, by operation */
  readonly unknown: { readonly read: number; readonly write: number };
  /** requests refused because the store could not be reached */
  readonly unreachable: number;
  /** times a user came back to a session, by services running at its last use and deaths since */
  readonly returns: readonly ReturnCount[];
}

export interface UseCount {
  readonly operation: 'read' | 'write';
  readonly members: number;
  /** `primary`, `backup`, `proxy`, `other`; empty where the strategy makes no difference */
  readonly came: string;
  readonly count: number;
}

export interface ReturnCount {
  readonly running: number;
  readonly deaths: number;
  readonly count: number;
}
