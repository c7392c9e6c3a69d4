import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { CodeBox } from './editor/CodeBox.tsx';
import { FindingList } from './FindingList.tsx';
import { tokenHint, tokenSegments } from './hints.ts';
import { marksOf } from './marksOf.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { tokenFinding } from './words/tokenFindingWords.ts';

/** The token as it was pasted, and what is wrong with it, at the character where it is wrong. */
export function TokenPane({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const { reading } = store.judgement.value;
  const { findings } = reading;
  const segments = useMemo(() => tokenSegments(reading), [reading]);
  const marks = useMemo(() => marksOf(findings, tokenFinding), [findings]);
  return (
    <section class="pg-pane" aria-labelledby="pg-token-title">
      <h2 id="pg-token-title">토큰</h2>
      <CodeBox
        id="pg-token"
        label="JWT 또는 Authorization 줄"
        rows={11}
        value={store.doc.value.token}
        placeholder="eyJ…"
        describedBy="pg-token-findings"
        invalid={findings.some(({ severity }) => severity === 'error')}
        segments={segments}
        marks={marks}
        hintAt={(_text, offset) => tokenHint(store.judgement.peek().reading, offset)}
        onValue={(token) => void store.edit({ token }, 'token')}
      />
      <FindingList id="pg-token-findings" box="pg-token" findings={findings} sentence={tokenFinding} />
    </section>
  );
}
