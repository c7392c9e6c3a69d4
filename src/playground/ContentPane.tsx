import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { readContent } from '../jwt/reading/read-content.ts';
import { AddMember } from './AddMember.tsx';
import { CodeBox } from './editor/CodeBox.tsx';
import { FindingList } from './FindingList.tsx';
import { type Box, contentHint, contentSuggestions } from './hints.ts';
import { marksOf } from './marksOf.ts';
import type { Content, PlaygroundStore } from './PlaygroundStore.ts';
import { unsignedSentence } from './words/signWords.ts';
import { tokenFinding } from './words/tokenFindingWords.ts';

/** What the token says: header and payload, to be read and edited. */
export function ContentPane({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const unsigned = store.unsigned.value;
  return (
    <section class="pg-pane" aria-labelledby="pg-content-title">
      <h2 id="pg-content-title">내용</h2>
      <ContentBox store={store} box="header" label="헤더 (header)" rows={5} />
      <ContentBox store={store} box="payload" label="페이로드 (payload)" rows={11} />
      <p class="pg-note" role="status" id="pg-unsigned">
        {unsigned && unsignedSentence(unsigned)}
      </p>
    </section>
  );
}

interface Props {
  readonly store: PlaygroundStore;
  readonly box: Box;
  readonly label: string;
  readonly rows: number;
}

/** One of the two texts; under it, where its JSON breaks, and what the member means in which the caret stands. */
function ContentBox({ store, box, label, rows }: Props): JSX.Element {
  const content: Content = store.content.value;
  const text = content[box];
  const [caret, setCaret] = useState<number>();
  const { findings } = useMemo(() => readContent(box, text), [box, text]);
  const marks = useMemo(() => marksOf(findings, tokenFinding), [findings]);
  const { at } = store.judgement.value;
  const hint = caret === undefined ? undefined : contentHint(box, text, caret, at);
  const id = `pg-${box}`;
  return (
    <>
      <CodeBox
        id={id}
        label={label}
        rows={rows}
        value={text}
        language="json"
        describedBy={`${id}-findings ${id}-hint`}
        marks={marks}
        hintAt={(now, offset) => contentHint(box, now, offset, store.judgement.peek().at)}
        suggest={(now) => contentSuggestions(box, now, store.judgement.peek().at)}
        onCaret={setCaret}
        onValue={(changed) => void store.write({ ...content, [box]: changed }, box)}
      />
      <p class="pg-note pg-hint" id={`${id}-hint`} data-hint={box} aria-live="polite">
        {hint?.sentence}
      </p>
      <FindingList
        id={`${id}-findings`}
        box={id}
        findings={findings.filter(breaks)}
        sentence={tokenFinding}
      />
      <AddMember store={store} box={box} />
    </>
  );
}

/** What is wrong with the text itself; all else the token's own list says. */
function breaks({ code }: { readonly code: string }): boolean {
  return code === 'header-not-json' || code === 'payload-no-json';
}
