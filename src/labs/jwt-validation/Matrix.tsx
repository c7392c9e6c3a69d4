import type { JSX } from 'preact';
import { formatNumber } from '../../player/korean.ts';
import { isGood } from '../../simulation/labs/jwt-validation/catalogue.ts';
import type { Outcome } from './verdicts.ts';

/** The four ways a verdict can go, counted: what should be accepted and what should not, against what was. */
export function Matrix({ outcomes }: { readonly outcomes: readonly Outcome[] }): JSX.Element {
  const count = (good: boolean, accepted: boolean) =>
    outcomes
      .filter(({ kind, judged }) => isGood(kind) === good && judged.accepted === accepted)
      .reduce((sum, { times }) => sum + times, 0);
  const cell = (good: boolean, accepted: boolean) => {
    const number = count(good, accepted);
    const wrong = good !== accepted;
    return (
      <td class={wrong && number > 0 ? 'is-wrong' : undefined}>
        <span class="matrix-count">{formatNumber(number)}</span>
        {wrong && <span class="matrix-word"> {accepted ? '오수락' : '오거부'}</span>}
      </td>
    );
  };
  return (
    <table class="matrix">
      <caption class="lab-hidden">토큰과 판정</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">받아들임</th>
          <th scope="col">거절</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">정상 토큰</th>
          {cell(true, true)}
          {cell(true, false)}
        </tr>
        <tr>
          <th scope="row">공격 토큰</th>
          {cell(false, true)}
          {cell(false, false)}
        </tr>
      </tbody>
    </table>
  );
}
