import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { wireName } from '../../simulation/scenario/fields.ts';
import { jsonObjectProblem } from '../../simulation/scenario/json-object-text.ts';
import type { LabStore } from '../LabStore.ts';
import { jsonProblemPhrase, placeWord } from '../words/jsonWords.ts';
import { draftText, writeDraft } from './drafts.ts';

/** Something about a text, at the characters it is about, UTF-16 code units. */
export interface TextNote {
  readonly at: number;
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'note';
  readonly sentence: string;
}

interface Props {
  readonly store: LabStore;
  /** the parameter's key: its value is the text of a JSON object */
  readonly name: string;
  /** what an empty value stands for, a JSON object without white space */
  readonly initial: string;
  readonly rows: number;
  /** what there is to say about a text that can be used */
  readonly notesOn: (text: string) => readonly TextNote[];
}

const severityWords = { error: '오류', warning: '주의', note: '참고' } as const;

/**
 * A parameter that is a JSON object, to be typed. What can't be one stays as it was typed and is told at its character, while the
 * run goes on with the last that could. For views that are loaded when they are opened: it brings a JSON parser along.
 */
export function JsonField({ store, name, initial, rows, notesOn }: Props): JSX.Element | null {
  const area = useRef<HTMLTextAreaElement>(null);
  const allowed = store.lab.fields[name]?.allowed;
  if (allowed?.kind !== 'json') return null;
  const text = draftText(store, name, initial);
  const problem = jsonObjectProblem(text, allowed.largest);
  const notes: readonly TextNote[] =
    problem === undefined
      ? notesOn(text)
      : [
          {
            at: problem.position,
            length: problem.position < text.length ? 1 : 0,
            severity: 'error',
            sentence: `${jsonProblemPhrase(text, problem, allowed.largest)} 고칠 때까지 앞의 내용으로 돌려요.`,
          },
        ];
  const id = `${store.figure}-${wireName(name)}`;
  const show = ({ at, length }: TextNote) => {
    area.current?.focus();
    area.current?.setSelectionRange(at, at + length);
  };
  return (
    <div class="lab-json" data-field={wireName(name)}>
      <label for={id}>{store.view.fields[name]?.label}</label>
      <textarea
        ref={area}
        id={id}
        rows={rows}
        value={text}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        translate={false}
        disabled={!store.live}
        aria-describedby={`${id}-notes`}
        aria-invalid={problem === undefined ? undefined : true}
        onInput={({ currentTarget }) => writeDraft(store, name, initial, currentTarget.value)}
      />
      <ul id={`${id}-notes`} class="lab-json-notes" role="list" aria-live="polite">
        {notes.map((note, index) => (
          <li key={index} class={`is-${note.severity}`}>
            <b>{severityWords[note.severity]}</b> {note.sentence}{' '}
            {note.length > 0 && (
              <button type="button" class="lab-json-place" onClick={() => show(note)}>
                {placeWord(text, note.at)} 보기
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
