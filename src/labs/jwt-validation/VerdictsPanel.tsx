import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LabStore } from '../../player/LabStore.ts';
import { isGood } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { Matrix } from './Matrix.tsx';
import { OwnSection } from './OwnSection.tsx';
import { TokenRow } from './TokenRow.tsx';
import { type Outcome, outcomesOf } from './verdicts.ts';

/** 판정표: what the service made of each token in the whole run, the good ones apart from the attacks. */
export function VerdictsPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording, scenario } = store.run.value;
  const outcomes = useMemo(() => outcomesOf(recording), [recording]);
  const leeway = Number(scenario.parameters['leeway']) / 1_000_000;
  const list = (title: string, these: readonly Outcome[]) => (
    <section class="verdicts">
      <p class="lab-panel-title">{title}</p>
      <ul role="list">
        {these.map((outcome) => (
          <TokenRow key={outcome.kind} store={store} outcome={outcome} leeway={leeway} />
        ))}
      </ul>
    </section>
  );
  return (
    <div class="verdict-panel">
      <OwnSection store={store} leeway={leeway} />
      <div>
        <Matrix outcomes={outcomes} />
        {list(
          '정상 토큰: 받아들여야 해요',
          outcomes.filter(({ kind }) => isGood(kind)),
        )}
      </div>
      {list(
        '공격 토큰: 거절해야 해요',
        outcomes.filter(({ kind }) => !isGood(kind)),
      )}
    </div>
  );
}
