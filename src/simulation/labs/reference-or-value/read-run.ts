import type { Recording } from '../../kernel/recording.ts';
import { factsOf } from '../../trace/actors.ts';
import { actorName } from '../../trace/messages.ts';
import { perRecording } from '../../trace/per-recording.ts';
import { saidKey, type Said } from './counts.ts';

/** Something that was handed out to a browser. */
export interface Grant {
  /** the session's id, the jti: what all that is handed out for one login has in common */
  readonly login: string;
  readonly user: string;
  readonly role: string;
  /** the key it was signed with; empty where it is not signed */
  readonly key: string;
  readonly said: Said;
  /** µs */
  readonly at: number;
}

/** A read or a write that was decided on. */
export interface Use {
  readonly at: number;
  readonly rule: string;
  readonly accepted: boolean;
  readonly facts: Readonly<Record<string, string>>;
  readonly user: string;
  readonly login: string;
  /** what it carried, as the recording names it */
  readonly credential: string;
  /** when it came to the service, µs */
  readonly arrivedAt: number;
}

/** A run as its logins saw it. */
export interface Logins {
  /** by the credential's name in the recording */
  readonly grants: ReadonlyMap<string, Grant>;
  /** when each login was handed its first credential, µs */
  readonly since: ReadonlyMap<string, number>;
  /** in order of time */
  readonly uses: readonly Use[];
}

/** Reads the decisions of a recording, once. */
export const loginsOf = perRecording((recording): Logins => {
  const { decisions, strings } = recording;
  const grants = new Map<string, Grant>();
  const since = new Map<string, number>();
  const uses: Use[] = [];
  for (let row = 0; row < decisions.length; row++) {
    const at = decisions.at[row]!;
    const facts = factsOf(strings[decisions.facts[row]!]!);
    const { credential, user = '', role = '', cart = '', key = '' } = facts;
    if (credential !== undefined) {
      const login = strings[decisions.subject[row]!]!;
      grants.set(credential, { login, user, role, key, said: saidKey(user, role, cart), at });
      if (!since.has(login)) since.set(login, at);
    }
    if (facts['operation'] !== 'login') uses.push(useOf(recording, row, facts));
  }
  return { grants, since, uses };
});

function useOf(recording: Recording, row: number, facts: Use['facts']): Use {
  const { decisions, messages, strings } = recording;
  const request = requestOf(recording, decisions.cause[row]!);
  return {
    at: decisions.at[row]!,
    rule: strings[decisions.rule[row]!]!,
    accepted: decisions.accepted[row] === 1,
    facts,
    user: actorName(recording, messages.from[request]!),
    login: strings[messages.subject[request]!]!,
    credential: strings[messages.credential[request]!]!,
    arrivedAt: messages.receivedAt[request]!,
  };
}

/** The browser's request at the root of a message. */
function requestOf({ messages, strings }: Recording, cause: number): number {
  let row = cause;
  while (strings[messages.type[row]!] !== 'http.request') row = messages.cause[row]!;
  return row;
}

/** When each kind of fault was first done, µs; Infinity where it was not. */
export function firstFaults({ faults, strings }: Recording, until: number): (kind: string) => number {
  const first = new Map<string, number>();
  for (let row = 0; row < faults.length && faults.at[row]! <= until; row++) {
    const kind = strings[faults.kind[row]!]!;
    if (!first.has(kind)) first.set(kind, faults.at[row]!);
  }
  return (kind) => first.get(kind) ?? Infinity;
}
