import type { JSX } from 'preact';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { claimWords, headerWords, TIMES } from './words/claimWords.ts';
import { relativeWord, timeWord } from './words/timeWord.ts';

/** Each member with what it means; times as dates in Korea, and how far off they are. */
export function Claims({ store }: { readonly store: PlaygroundStore }): JSX.Element | null {
  const { reading, at } = store.judgement.value;
  const members = [
    ...known(reading.header?.object, headerWords),
    ...known(reading.payload?.object, claimWords),
  ];
  if (members.length === 0) return null;
  return (
    <section class="pg-claims" aria-labelledby="pg-claims-title">
      <h2 id="pg-claims-title">이름마다의 뜻</h2>
      <dl>
        {members.map(({ name, value, meaning }, index) => (
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
              {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The members of an object that there are words for. */
function known(
  object: Readonly<Record<string, unknown>> | undefined,
  words: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly value: unknown; readonly meaning: string }[] {
  return Object.entries(object ?? {}).flatMap(([name, value]) => {
    const meaning = Object.hasOwn(words, name) ? words[name] : undefined;
    return meaning === undefined ? [] : [{ name, value, meaning }];
  });
}
