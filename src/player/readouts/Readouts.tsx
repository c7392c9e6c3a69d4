import type { JSX } from 'preact';
import { metricAt, type Formula } from '../../simulation/lab.ts';
import { Icon } from '../../site/icons/Icon.tsx';
import { formatMoment } from '../korean.ts';
import { Change, CompareHeads, ValueOfA, versusOf, type Versus } from '../compare/readouts.tsx';
import type { LabStore } from '../LabStore.ts';
import type { FieldFact, MetricWords } from '../LabView.ts';
import { metricText } from '../words/metricWords.ts';
import { agrees, band } from './agreement.ts';
import { type SoFar, useSoFar } from './soFar.ts';

/** The counted numbers of the run, each with its formula, its count up to now, and what a real system did. */
export function Readouts({ store }: { readonly store: LabStore }): JSX.Element {
  const { scenario } = store.run.value;
  const first = store.view.metrics.filter((words) => words.first?.(scenario.parameters));
  const rest = store.view.metrics.filter((words) => !first.includes(words));
  const note = store.view.note(scenario.parameters);
  const soFar = useSoFar(store);
  const compared = store.pinned.value !== undefined;
  return (
    <div class={`lab-readouts ${compared ? 'is-compared' : ''}`}>
      <p class="lab-readouts-title">
        <span>센 숫자</span>
        {compared ? (
          <CompareHeads />
        ) : (
          <>
            <span class="lab-head">끝까지</span>
            <span class="lab-head">{soFar ? `${formatMoment(soFar.until)}까지` : '세는 중'}</span>
          </>
        )}
      </p>
      <List store={store} metrics={first} soFar={soFar} />
      {note !== '' && <p class="lab-note">{note}</p>}
      <details class="lab-more">
        <summary>숫자 모두 보기</summary>
        <List store={store} metrics={rest} soFar={soFar} />
      </details>
    </div>
  );
}

function List({
  store,
  metrics,
  soFar,
}: {
  store: LabStore;
  metrics: readonly MetricWords[];
  soFar: SoFar | undefined;
}): JSX.Element {
  const run = store.run.value;
  const facts = store.view.fieldFacts(run.scenario.parameters);
  return (
    <ul class="lab-list">
      {metrics.map((words) => (
        <Readout
          key={words.path}
          words={words}
          count={metricAt(run.metrics, words.path) ?? 0}
          soFar={soFar && (metricAt(soFar.metrics, words.path) ?? 0)}
          formula={run.formulas[words.path]}
          versus={versusOf(store.pinned.value, words.path)}
          facts={facts[words.path] ?? []}
        />
      ))}
    </ul>
  );
}

interface ReadoutProps {
  readonly words: MetricWords;
  readonly count: number;
  /** undefined until it is counted */
  readonly soFar: number | undefined;
  readonly formula: Formula | undefined;
  /** the same number of the run compared with */
  readonly versus: Versus | undefined;
  readonly facts: readonly FieldFact[];
}

/** One number in a row; opened, it says what is counted. */
function Readout({ words, count, soFar, formula, versus, facts }: ReadoutProps): JSX.Element {
  const number = (value: number) => metricText(words, value);
  return (
    <li
      class={`lab-readout ${words.bad && count > 0 ? 'is-bad' : ''}`}
      data-metric={words.path}
      data-measured={String(count)}
      {...(versus ? { 'data-versus': String(versus.count) } : {})}
      {...(formula ? { 'data-formula': String(formula.value), 'data-formula-kind': formula.kind } : {})}
    >
      <details>
        <summary>
          <span class="lab-label">{words.label}</span>
          {versus && <ValueOfA value={number(versus.count)} />}
          <b class="lab-value">{number(count)}</b>
          {versus ? (
            <Change before={versus.count} after={count} bad={words.bad === true} number={number} />
          ) : (
            <span class="lab-so-far">
              <span class="lab-hidden">지금까지 </span>
              {soFar === undefined ? '…' : number(soFar)}
            </span>
          )}
          {versus?.formula && (
            <FormulaValue of="A" formula={versus.formula} count={versus.count} number={number} />
          )}
          {formula && <FormulaValue of={versus ? 'B' : ''} formula={formula} count={count} number={number} />}
        </summary>
        <p class="lab-about">{words.about}</p>
      </details>
      {facts.length > 0 && <Facts facts={facts} />}
    </li>
  );
}

/** What real systems did, the system's name first. */
function Facts({ facts }: { facts: readonly FieldFact[] }): JSX.Element {
  return (
    <p class="lab-facts">
      <span class="lab-fact-title">실측</span>
      {facts.map(({ what, system }) => (
        <span key={system}>
          {system} {what}
        </span>
      ))}
    </p>
  );
}

function FormulaValue({
  of,
  formula,
  count,
  number,
}: {
  /** which of two runs it is the formula of; empty where there is one */
  of: string;
  formula: Formula;
  count: number;
  number: (value: number) => string;
}): JSX.Element {
  const fits = agrees(count, formula);
  const [low, high] = band(formula);
  return (
    <span class={`lab-formula ${fits ? 'fits' : 'differs'}`}>
      <Icon name={fits ? 'check' : 'bar'} size={14} title={fits ? '식과 같아요' : '식과 달라요'} />
      {of !== '' && `${of} `}
      {formula.kind === 'exact'
        ? `식 ${number(formula.value)}`
        : `식 약 ${number(formula.value)} (${number(low)}–${number(high)})`}
    </span>
  );
}
