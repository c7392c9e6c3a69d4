import type { FaultOffer, FaultWords, Parameters } from '../../player/LabView.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { withParticle } from '../../player/korean.ts';
import { ATTACKER, ATTACKS, type AttackToken } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { tokenWords } from './tokenWords.ts';

/** The words of this lab's attacks: each shows one token once more. */
export const faultWords: Readonly<Record<string, FaultWords>> = Object.fromEntries(
  ATTACKS.map((kind): [string, FaultWords] => {
    const { name, about } = tokenWords[kind];
    return [
      kind,
      {
        chip: () => `공격자 ${name}`,
        sentence: () => `공격자가 ${withParticle(`‘${name}’`, '을를')} 한 번 더 내밀기로 했어요.`,
        about: `공격자가 ${withParticle(`‘${name}’`, '을를')} 내밀어요. ${about}`,
        example: `fault=${kind}:${ATTACKER}@10s`,
      },
    ];
  }),
);

/** The attacks that have a button of their own; the others can be done from the table of verdicts. */
const OFFERED: readonly AttackToken[] = [
  'none',
  'none-case',
  'confusion',
  'audience',
  'id-token',
  'expired-61',
];

/** The attacks on offer at t: the same whatever is switched on. */
export function faultOffers(
  _parameters: Parameters,
  _recording: Recording,
  t: number,
): readonly FaultOffer[] {
  return OFFERED.map((kind) => ({
    fault: { kind, target: ATTACKER, other: '', at: t },
    label: tokenWords[kind].name,
  }));
}
