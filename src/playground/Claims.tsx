import type { ComponentChildren, JSX } from 'preact';
import { localOf, unixOf } from './localTime.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { claimWords, headerWords, TIMES } from './words/claimWords.ts';
import { relativeWord, timeWord } from './words/timeWord.ts';
import { withMembers } from '../jwt/with-members.ts';

/** Each member with what it means; times as dates in Korea, how far off they are, and a field to set those of the payload. */
export function Claims({ store }: { readonly store: PlaygroundStore }): JSX.Element | null {
  const { reading } = store.judgement.value;
  const header = known(reading.header?.object, headerWords);
  const payload = known(reading.payload?.object, claimWords);
  if (header.length + payload.length === 0) return null;
  return (
    <section class="pg-claims" aria-labelledby="pg-claims-title">
      <h2 id="pg-claims-title">이름마다의 뜻</h2>
      <dl>
        {header.map(({ name, meaning }) => (
          <Named key={`header ${name}`} name={name}>
            {meaning}
          </Named>
        ))}
        {payload.map(({ name, value, meaning }) => (
          <Named key={`payload ${name}`} name={name}>
            {TIMES.has(name) && typeof value === 'number' && <Time store={store} name={name} value={value} />}
            {meaning}
          </Named>
        ))}
      </dl>
    </section>
  );
}

function Named({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

interface TimeProps {
  readonly store: PlaygroundStore;
  readonly name: string;
  /** Unix seconds */
  readonly value: number;
}

/** A time of the payload as a date, and a field that signs the token anew with another. */
function Time({ store, name, value }: TimeProps): JSX.Element {
  const set = (at: number | undefined) => {
    if (at === undefined) return;
    const { header, payload } = store.content.value;
    void store.write({ header, payload: withMembers(payload, { [name]: at }) }, name);
  };
  return (
    <>
      <b>
        {timeWord(value)} (한국 시각, {relativeWord(value, store.judgement.value.at)}){' '}
      </b>
      <input
        type="datetime-local"
        step={1}
        aria-label={`${name}의 날짜와 시각 바꾸기`}
        value={localOf(value)}
        onChange={({ currentTarget }) => set(unixOf(currentTarget.value))}
      />
    </>
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
