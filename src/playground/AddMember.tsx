import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pressable } from '../site/pressable.ts';
import { type Box, contentSuggestions } from './hints.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { withMembers } from '../jwt/with-members.ts';

interface Props {
  readonly store: PlaygroundStore;
  readonly box: Box;
}

/** The known names that a header or payload doesn't have yet: what each means, and a button that writes it there. */
export function AddMember({ store, box }: Props): JSX.Element | null {
  const content = store.content.value;
  const offered = contentSuggestions(box, content[box], store.judgement.value.at);
  const [wanted, setWanted] = useState('');
  const chosen = offered.find(({ name }) => name === wanted);
  const add = () => {
    if (!chosen) return;
    const member = JSON.parse(`{${chosen.text}}`) as Readonly<Record<string, unknown>>;
    void store.write({ ...content, [box]: withMembers(content[box], member) }, '');
    setWanted('');
  };
  if (offered.length === 0) return null;
  const what = box === 'header' ? '헤더에 더할 이름' : '페이로드에 더할 이름';
  return (
    <>
      <div class="pg-buttons" role="group" aria-label={what}>
        <select
          aria-label={what}
          value={chosen?.name ?? ''}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        >
          <option value="">이름 고르기</option>
          {offered.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button type="button" {...pressable(chosen !== undefined, add)}>
          더하기
        </button>
      </div>
      <p class="pg-note" role="status">
        {chosen?.sentence}
      </p>
    </>
  );
}
