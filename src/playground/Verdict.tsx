import type { JSX } from 'preact';
import { Icon } from '../site/icons/Icon.tsx';
import type { Check } from '../jwt/verdict/check.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { acceptedSentence, checkNames, checkSentence, verdictWords } from './words/checkWords.ts';

const resultWords = { passed: '통과', failed: '실패', skipped: '안 봄' } as const;
const resultIcons = { passed: 'check', failed: 'bar', skipped: 'broken-line' } as const;

/** The verdict in a line: it stays in sight while the panes are worked in. */
export function VerdictLine({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const { verdict, code, checks } = store.judgement.value.verdict;
  // What is typed faster than it is judged has no verdict yet: the one that stands there is of the text before.
  const busy = store.doc.value !== store.judgement.value.doc;
  const failed = checks.find(({ result }) => result === 'failed');
  return (
    <output
      id="verdict"
      class={`pg-output is-${verdict}`}
      data-verdict={verdict}
      data-code={code}
      aria-busy={busy}
    >
      <strong>{verdictWords[verdict]}</strong>
      <span>{failed ? checkSentence(failed) : acceptedSentence(checks)}</span>
      <code>{code}</code>
    </output>
  );
}

/** The checks that led to the verdict, in their order. */
export function Checks({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const { checks } = store.judgement.value.verdict;
  return (
    <section class="pg-verdict" aria-labelledby="pg-checks-title">
      <h2 id="pg-checks-title">검증 순서</h2>
      <ol class="pg-checks">
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ol>
    </section>
  );
}

function CheckRow({ check }: { readonly check: Check }): JSX.Element {
  const { name, result, code } = check;
  const { name: word, source } = checkNames[name];
  return (
    <li class={`pg-check is-${result}`} data-check={name} data-result={result} data-code={code}>
      <Icon name={resultIcons[result]} size={16} />
      <b>{word}</b>
      <span class="pg-result">{resultWords[result]}</span>
      <span class="pg-sentence">{checkSentence(check)}</span>
      <span class="pg-source">{source}</span>
    </li>
  );
}
