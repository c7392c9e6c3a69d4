import type { AttackKind } from './attacks.ts';

/** What session-lifecycle reports. Every number is counted from the recording. */
export type SessionLifecycleMetrics = {
  /** users whose account the shop showed to the attacker */
  readonly takenOver: number;
  /** attacks that got what they were after, each user counted once a kind; see `count-attacks.ts` */
  readonly succeeded: Readonly<Record<AttackKind, number>>;
  /** requests that another site sent in a user's name, and that were served as theirs */
  readonly forged: number;
  /** users' own requests that were served in the attacker's account */
  readonly strangers: number;
  /** users' own requests that were refused because of what an attack had planted */
  readonly lockedOut: number;
  /** reads and writes of users' own, served in their own account */
  readonly recognised: number;
  /** reads and writes of users' own, refused with 401 */
  readonly unrecognised: number;
  /** users' own requests answered with a 2xx status, login pages and logins included */
  readonly served: number;
  /** sessions that the server ended when they came back too late */
  readonly ended: { readonly idle: number; readonly absolute: number };
  /** Set-Cookie lines, and lines that scripts set, by what browsers did with them */
  readonly lines: { readonly kept: number; readonly dropped: number };
  /** of these, the ones that the attacker's script wanted to set, before its user had ever signed in and after */
  readonly scripted: { readonly before: number; readonly after: number };
  /**
   * `untilHit`: guesses until the first stranger's session is hit, however long that takes; `seconds`: how long that is;
   * `made` and `hits`: guesses made in the run, and how many of them hit
   */
  readonly guessing: {
    readonly untilHit: number;
    readonly seconds: number;
    readonly made: number;
    readonly hits: number;
  };
};
