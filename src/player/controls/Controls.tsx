import type { JSX } from 'preact';
import { wireName } from '../../simulation/scenario/fields.ts';
import type { LabStore } from '../LabStore.ts';
import type { FieldWords } from '../LabView.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';
import { SwitchField } from './SwitchField.tsx';

/** The lab's parameters as controls, made from its fields: a few at once, the rest folded away. */
export function Controls({ store }: { readonly store: LabStore }): JSX.Element {
  const { parameters } = store.scenario.value;
  const fields = Object.entries(store.view.fields).filter(
    ([, words]) => words.elsewhere !== true && (words.matters?.(parameters) ?? true),
  );
  const control = ([key, words]: [string, FieldWords]) => (
    <Control key={key} store={store} name={key} words={words} />
  );
  return (
    <div class="lab-controls">
      {fields.filter(([, words]) => words.first).map(control)}
      <details class="lab-more">
        <summary>더 많은 설정</summary>
        {fields.filter(([, words]) => !words.first).map(control)}
      </details>
    </div>
  );
}

function Control({
  store,
  name,
  words,
}: {
  store: LabStore;
  name: string;
  words: FieldWords;
}): JSX.Element | null {
  const field = store.lab.fields[name];
  if (field === undefined || field.allowed.kind === 'json') return null;
  const value = store.scenario.value.parameters[name] ?? field.fallback;
  const id = `${store.figure}-${wireName(name)}`;
  const common = {
    id,
    name: wireName(name),
    words,
    disabled: !store.live,
    onValue: (next: string | number) => store.set(name, next),
  };
  const { allowed } = field;
  if (words.toggle) return <SwitchField {...common} value={String(value)} />;
  return allowed.kind === 'choice' ? (
    <ChoiceField {...common} choices={allowed.choices} value={String(value)} />
  ) : (
    <NumberField {...common} allowed={allowed} value={Number(value)} />
  );
}
