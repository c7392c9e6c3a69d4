import type { JSX } from 'preact';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { claimWords, TIMES } from './words/claimWords.ts';
import { relativeWord, timeWord } from './words/timeWord.ts';

/** Each member with what it means; times as dates in Korea, and how far off they are. */
export function Claims({ store }: { readonly store: PlaygroundStore }): JSX.Element | null {
  const { reading, at } = store.judgement.value;
  const members = [
    ...Object.entries(reading.header?.object ?? {}),
    ...Object.entries(reading.payload?.object ?? {}),
  ].filter(([name]) => name in claimWords);
  if (members.length === 0) return null;
  return (
    <section class="pg-claims" aria-labelledby="pg-claims-title">
      <h2 id="pg-claims-title">이름마다의 뜻</h2>
      <dl>
        {members.map(([name, value], index) => (
          <div key={`${name} ${index}`}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {TIMES.has(name) && typeof value === 'number' && (
                <b>
                  {timeWord(value)} (한국 시각, {relativeWord(value, at)}){' '}
                </b>
              )}
              {claimWords[name]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
