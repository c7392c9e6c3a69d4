import type { Recording } from '../../simulation/kernel/recording.ts';
import { groupRows, rowsOfGroup, rowsUpTo, type Groups } from '../../simulation/trace/groups.ts';
import { perRecording } from '../../simulation/trace/per-recording.ts';
import { answersByActor } from '../../simulation/trace/received.ts';
import { refusalsOf } from '../../simulation/trace/refusals.ts';
import { transitionGroups } from '../../simulation/trace/actors.ts';
import { actorName } from '../../simulation/trace/messages.ts';

/** What a recording says of its actors, gathered so that a moment is found without looking through the run. */
export interface CastIndex {
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** the kinds of things that anybody holds */
  readonly kinds: readonly string[];
  /** by actor: the numbers of the kinds it ever holds */
  readonly kindsOf: readonly (readonly number[])[];
  /** rows of `holdings` by actor and kind: group `actor * kinds.length + kind` */
  readonly holdings: Groups;
  /** for each row of `holdings`, how many things of its kind its actor holds from then on */
  readonly counts: Int32Array;
  /** rows of `transitions` by actor */
  readonly transitions: Groups;
  /** rows of `messages`: the answers each actor got, in the order they arrived */
  readonly answers: Groups;
  /** rows of `decisions`: what each actor refused, or took for another one's */
  readonly refusals: Groups;
}

/** The index of a recording's cast. Built once a recording. */
export const castIndexOf = perRecording((recording): CastIndex => {
  const { actors, decisions, strings } = recording;
  const rows = Array.from({ length: actors.length }, (_, row) => row);
  return {
    names: rows.map((row) => actorName(recording, row)),
    roles: rows.map((row) => strings[actors.role[row]!]!),
    ...heldBy(recording),
    transitions: transitionGroups(recording),
    answers: answersByActor(recording),
    refusals: groupRows(refusalsOf(recording), actors.length, (row) => decisions.actor[row]!),
  };
});

function heldBy({
  actors,
  holdings,
  strings,
}: Recording): Pick<CastIndex, 'kinds' | 'kindsOf' | 'holdings' | 'counts'> {
  const texts = [...new Set(holdings.kind)];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const groupOf = (row: number) => holdings.actor[row]! * texts.length + numbers.get(holdings.kind[row]!)!;
  const groups = groupRows(rowsUpTo(holdings.length), actors.length * texts.length, groupOf);
  const counts = new Int32Array(holdings.length);
  const kindsOf = Array.from({ length: actors.length }, (_, actor) => {
    const kinds = [...texts.keys()].map((kind) => ({
      kind,
      rows: rowsOfGroup(groups, actor * texts.length + kind),
    }));
    for (const { rows } of kinds) {
      const keys = new Set<number>();
      for (const row of rows) {
        if (holdings.held[row] === 1) keys.add(holdings.key[row]!);
        else keys.delete(holdings.key[row]!);
        counts[row] = keys.size;
      }
    }
    return kinds.filter(({ rows }) => rows.length > 0).map(({ kind }) => kind);
  });
  return { kinds: texts.map((text) => strings[text]!), kindsOf, holdings: groups, counts };
}
