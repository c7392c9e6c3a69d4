import type { JSX } from 'preact';
import { algorithmOf } from '../jwt/algorithms.ts';
import { pressable } from '../site/pressable.ts';
import { AlgorithmOptions } from './AlgorithmOptions.tsx';
import type { Playdoc } from './document.ts';
import { localOf, unixOf } from './localTime.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';

/** What the verifier allows and expects: algorithm, issuer, audience, type, time. */
export function Expected({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const doc = store.doc.value;
  const text = (name: 'iss' | 'aud' | 'typ', label: string, example: string) => (
    <label class="pg-field">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={doc[name] ?? ''}
        placeholder={example}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        onInput={({ currentTarget: { value } }) =>
          void store.edit({ [name]: value === '' ? undefined : value } as Partial<Playdoc>, name)
        }
      />
    </label>
  );
  return (
    <fieldset class="pg-expected">
      <legend>검증자가 기대하는 것</legend>
      <label class="pg-field">
        <span>허용할 알고리즘</span>
        <select
          name="alg"
          value={doc.alg ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void store.edit({ alg: algorithmOf(value)?.name }, 'alg')
          }
        >
          <option value="">키가 정해요</option>
          <AlgorithmOptions />
        </select>
      </label>
      {text('iss', '발급자 (iss)', '검사 안 함')}
      {text('aud', '대상 (aud)', '검사 안 함')}
      {text('typ', '종류 (typ)', '검사 안 함')}
      <Moment store={store} />
    </fieldset>
  );
}

/** The verifying time: now, or one that the reader sets. */
function Moment({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const { at, leeway } = store.doc.value;
  const now = store.judgement.value.at;
  const shift = (seconds: number) => void store.edit({ at: now + seconds }, '');
  return (
    <>
      <label class="pg-field">
        <span>검증 시각 (한국)</span>
        <input
          type="datetime-local"
          name="at"
          step={1}
          value={localOf(at ?? now)}
          onChange={({ currentTarget: { value } }) => void store.edit({ at: unixOf(value) }, 'at')}
        />
      </label>
      <div class="pg-buttons" role="group" aria-label="시계 옮기기">
        <button type="button" {...pressable(at !== undefined, () => void store.edit({ at: undefined }, ''))}>
          지금
        </button>
        <button type="button" onClick={() => shift(3600)}>
          한 시간 뒤
        </button>
        <button type="button" onClick={() => shift(86_400)}>
          내일이라면?
        </button>
      </div>
      <label class="pg-field">
        <span>시계 오차 (초)</span>
        <input
          type="number"
          name="leeway"
          min={0}
          max={3600}
          value={leeway}
          onInput={({ currentTarget: { valueAsNumber } }) =>
            void store.edit({ leeway: Math.max(0, Math.floor(valueAsNumber) || 0) }, 'leeway')
          }
        />
      </label>
    </>
  );
}
