import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorNumber, actorWord, roleWord } from '../actorWords.ts';
import { formatNumber } from '../korean.ts';

/** A lifeline: one actor, or many of one role gathered. */
export interface Lane {
  readonly key: string;
  readonly role: string;
  /** rows of the actors it stands for */
  readonly actors: readonly number[];
  readonly gathered: boolean;
  /** `서버 2`, `사용자 12명`, `다른 서버 58대` */
  readonly word: string;
  /** where there is little room: the number, or how many */
  readonly short: string;
}

/** The order of lifelines, as requests pass them. */
const ORDER: readonly string[] = [
  'browser',
  'attacker',
  'load-balancer',
  'gateway',
  'service',
  'store',
  'issuer',
];
/** Roles that are people, counted in 명. */
const PEOPLE: readonly string[] = ['browser', 'attacker'];

export interface LaneLimits {
  /** more users than this share one lifeline */
  readonly users: number;
  /** of more machines of one role than this, only those with arrows of their own have a lifeline */
  readonly machines: number;
}

/**
 * The lifelines of actors that take part, by role, then number. `own` are those with an arrow of their own in the
 * window; the others may be gathered.
 */
export function lanesOf(
  recording: Recording,
  actors: readonly number[],
  own: ReadonlySet<number>,
  limits: LaneLimits,
): readonly Lane[] {
  const roleOf = (actor: number) => recording.strings[recording.actors.role[actor]!]!;
  const byRole = Map.groupBy(actors, roleOf);
  const rank = (role: string) => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.indexOf('service'));
  return [...byRole]
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([role, members]) => {
      const number = (actor: number) => Number(actorNumber(actorName(recording, actor)));
      members.sort((a, b) => number(a) - number(b));
      const people = PEOPLE.includes(role);
      if (members.length <= (people ? limits.users : limits.machines))
        return members.map((actor) => laneOf(recording, role, actor));
      const alone = people ? [] : members.filter((actor) => own.has(actor));
      const rest = people ? members : members.filter((actor) => !own.has(actor));
      const lanes = alone.map((actor) => laneOf(recording, role, actor));
      return rest.length > 1
        ? [...lanes, gather(role, rest, people, alone.length > 0)]
        : [...lanes, ...rest.map((actor) => laneOf(recording, role, actor))];
    });
}

function laneOf(recording: Recording, role: string, actor: number): Lane {
  const name = actorName(recording, actor);
  const word = actorWord(name);
  return { key: name, role, actors: [actor], gathered: false, word, short: actorNumber(name) };
}

function gather(role: string, actors: readonly number[], people: boolean, others: boolean): Lane {
  const count = `${formatNumber(actors.length)}${people ? '명' : '대'}`;
  const word = `${others ? '다른 ' : ''}${roleWord(role)} ${count}`;
  return { key: `${role}s`, role, actors, gathered: true, word, short: others ? `외 ${count}` : count };
}
