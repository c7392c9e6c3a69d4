/** Logins that were used after something had happened: refused for it, or served as before. */
type Outcome = {
  readonly lost: number;
  readonly kept: number;
};

/** What reference-or-value reports. Every number is counted from the recording. */
export type ReferenceOrValueMetrics = {
  /** requests that were decided on, by what the user meant */
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** logins that came back after the store was wiped */
  readonly wiped: Outcome;
  /** logins that came back after the signing key was changed */
  readonly keyChanged: Outcome;
  /** altered values that were presented, each counted once a login */
  readonly altered: Outcome;
  /** logins refused because what was handed out holds no longer by its own term */
  readonly expired: number;
  /**
   * requests of the demoted user that came after the demotion and were served by the old role; milliseconds from the
   * demotion to the last of them, and until what was handed out with the old role could be used no longer
   */
  readonly staleRole: { readonly requests: number; readonly lasted: number; readonly open: number };
  /** reads served with a cart older than the user's last write */
  readonly staleCarts: number;
  /** size of the line that carries the credential, bytes: mean over the requests that carry one; 0 where none does */
  readonly lineBytes: number;
  /** size of the requests that browsers sent; `carried` is the part that tells who sends */
  readonly requestBytes: { readonly carried: number; readonly total: number };
  /** bytes that lie there for logins: values in browsers, keys and data in the store */
  readonly atRest: { readonly browser: number; readonly server: number };
  /** reads of the store, and questions to the issuer, to tell who sends a request */
  readonly lookups: { readonly store: number; readonly introspection: number };
  readonly signatures: { readonly made: number; readonly verified: number };
  /** requests answered with a 2xx status */
  readonly served: number;
  /** requests answered otherwise, or never */
  readonly refused: number;
  /** from the user's click to the answer, milliseconds, over answered requests; 0 where none was */
  readonly latency: { readonly p50: number; readonly p99: number };
};
