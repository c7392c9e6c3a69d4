import type { Lab } from '../../simulation/lab.ts';
import type { FieldValue } from '../../simulation/scenario/fields.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import { sameDeed, type Timed, writeTimed } from '../../simulation/scenario/timed.ts';
import { formatExactMoment, formatNumber } from '../korean.ts';
import type { FieldWords, LabView } from '../LabView.ts';
import { actionWord, faultWord } from '../words/faultWords.ts';
import { shortened } from '../words/shortened.ts';

/** One thing in which scenario B is not as A is: `서버 수` `4대 → 8대`, or `+` `서버 2 꺼짐 10초`. */
export interface Difference {
  /** what it is about, or whether it was added or taken out */
  readonly what: string;
  readonly how: string;
}

/** What was changed from scenario `a` to scenario `b`, in words: parameters in the order of the controls, then faults and actions. */
export function differencesOf(lab: Lab, view: LabView, a: Scenario, b: Scenario): readonly Difference[] {
  const parameters = Object.entries(view.fields).flatMap(([key, words]): Difference[] => {
    const field = lab.fields[key];
    if (field === undefined) return [];
    const [before, after] = [a.parameters[key] ?? field.fallback, b.parameters[key] ?? field.fallback];
    if (before === after) return [];
    return [{ what: words.label, how: `${valueWord(words, before)} → ${valueWord(words, after)}` }];
  });
  return [
    ...parameters,
    ...listDifferences(a.faults, b.faults, (fault) => faultWord(view, fault)),
    ...listDifferences(a.actions, b.actions, (action) => actionWord(view, action)),
  ];
}

/** How much of a text of somebody's own a line has room for, characters. */
const LONGEST_TEXT = 40;

/** The value of a parameter as the controls show it: `4대`, `스티키 세션`. */
export function valueWord(words: FieldWords, value: FieldValue): string {
  if (typeof value === 'string') return words.choices?.[value] ?? shortened(value, LONGEST_TEXT);
  const { factor, label } = words.unit ?? { factor: 1, label: '' };
  return `${formatNumber(value / factor)}${label}`;
}

function listDifferences(
  a: readonly Timed[],
  b: readonly Timed[],
  word: (timed: Timed) => string,
): Difference[] {
  const gone = without(a, b);
  const come = without(b, a);
  const differences: Difference[] = [];
  for (const timed of gone) {
    // The same thing at another time was moved.
    const moved = come.findIndex((other) => sameDeed(timed, other));
    const at = formatExactMoment(timed.at);
    if (moved < 0) differences.push({ what: '−', how: `${word(timed)} ${at}` });
    else {
      const [to] = come.splice(moved, 1);
      differences.push({ what: word(timed), how: `${at} → ${formatExactMoment(to!.at)}` });
    }
  }
  return [
    ...differences,
    ...come.map((timed) => ({ what: '+', how: `${word(timed)} ${formatExactMoment(timed.at)}` })),
  ];
}

/** What of a list the other has not, each as often as it has it more. */
function without(list: readonly Timed[], other: readonly Timed[]): Timed[] {
  const left = other.map(writeTimed);
  return list.filter((timed) => {
    const at = left.indexOf(writeTimed(timed));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
