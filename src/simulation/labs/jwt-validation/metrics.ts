import type { Switch } from '../../../jwt/verdict/switches.ts';

/** What jwt-validation reports. Every number is counted from the recording. */
export type JwtValidationMetrics = {
  /** requests taken for somebody else's than who sent them */
  readonly wronglyAccepted: number;
  /** refused requests of users who showed a good token of their own */
  readonly wronglyRefused: number;
  /** requests that were decided on, by whose they are */
  readonly judged: { readonly good: number; readonly attack: number };
  /** the reader's own token, counted apart from all else: how often it was accepted and refused, and how often wrongly */
  readonly own: {
    readonly accepted: number;
    readonly refused: number;
    readonly wronglyAccepted: number;
    readonly wronglyRefused: number;
  };
  /** refusals by the check that refused: the first that failed */
  readonly refusedBy: Readonly<Record<Switch, number>>;
};
