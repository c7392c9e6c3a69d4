import type { JSX } from 'preact';
import { CodeBox } from './CodeBox.tsx';
import type { Content, PlaygroundStore } from './PlaygroundStore.ts';
import { unsignedSentence } from './words/signWords.ts';

/** What the token says: header and payload, to be read and edited. */
export function ContentPane({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const content = store.content.value;
  const unsigned = store.unsigned.value;
  const write = (change: Partial<Content>, place: string) =>
    void store.write({ ...content, ...change }, place);
  return (
    <section class="pg-pane" aria-labelledby="pg-content-title">
      <h2 id="pg-content-title">내용</h2>
      <CodeBox
        id="pg-header"
        label="헤더 (header)"
        rows={5}
        value={content.header}
        onValue={(header) => write({ header }, 'header')}
      />
      <CodeBox
        id="pg-payload"
        label="페이로드 (payload)"
        rows={11}
        value={content.payload}
        onValue={(payload) => write({ payload }, 'payload')}
      />
      <p class="pg-note" role="status" id="pg-unsigned">
        {unsigned && unsignedSentence(unsigned)}
      </p>
    </section>
  );
}
