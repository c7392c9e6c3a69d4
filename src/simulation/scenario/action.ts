import type { Timed } from './timed.ts';

/** Something a user does at a time, beyond what the scenario's chance has them do; `other` is empty. */
export type UserAction = Timed;
