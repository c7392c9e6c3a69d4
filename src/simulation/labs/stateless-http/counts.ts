/** The finer counts that stateless-http's formulas are evaluated on. */
export interface StatelessHttpCounts {
  readonly operations: { readonly login: number; readonly read: number; readonly write: number };
  /** reads and writes refused because the store could not be reached */
  readonly failed: number;
  /** reads and writes refused because no session of that ID was known */
  readonly unknown: { readonly read: number; readonly write: number };
  /** how many users sent so many reads and writes: users by number of requests */
  readonly uses: ReadonlyMap<number, number>;
  /**
   * reads and writes of a sender the server took for somebody, by how many users' requests might have come over that very
   * connection then: 1 on a user's own, and on a shared one all who had signed in where it leads to
   */
  readonly sharers: ReadonlyMap<number, number>;
  /** requests that browsers sent */
  readonly requests: number;
  /** of these, the ones with a session cookie */
  readonly cookies: number;
  /** of these, the ones with a token, by the length of the user's name, on which the token's size depends */
  readonly tokens: ReadonlyMap<number, number>;
}
