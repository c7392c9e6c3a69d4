/** The finer counts that session-lifecycle's formulas are evaluated on, from messages alone. */
export interface SessionLifecycleCounts {
  /** rounds of guesses that were sent, and those that were tried */
  readonly rounds: { readonly sent: number; readonly tried: number };
  /** requests that came with a live session after more than the idle time without one, and those past its absolute time */
  readonly late: { readonly idle: number; readonly absolute: number };
}
