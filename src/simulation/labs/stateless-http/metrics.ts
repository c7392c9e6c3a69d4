/** What stateless-http reports. Every number is counted from the recording; bytes are those of users' requests. */
export type StatelessHttpMetrics = {
  /** requests a server decided on, by what the user meant */
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** reads and writes answered as the user's own who sent them */
  readonly recognised: number;
  /** reads and writes refused because the server knew nobody for them */
  readonly forgotten: number;
  /** reads and writes answered as somebody else's: another one's cart was shown, or changed */
  readonly accidents: number;
  /** reads and writes refused because the session store could not be reached */
  readonly failed: number;
  /** users whose cart was shown to, or changed by, somebody else */
  readonly leakedUsers: number;
  /** size of the requests that browsers sent; `carried` is the part that tells who sends */
  readonly requestBytes: { readonly total: number; readonly carried: number };
  readonly storeCommands: number;
  readonly tokenVerifications: number;
  /** requests answered with a 2xx status, accidents among them */
  readonly served: number;
  /** requests answered otherwise, or never */
  readonly refused: number;
  /** from the user's click to the answer, milliseconds, over answered requests; 0 where none was */
  readonly latency: { readonly p50: number; readonly p99: number };
};
