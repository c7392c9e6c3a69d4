import type { JSX } from 'preact';
import type { FieldWords } from '../LabView.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly words: FieldWords;
  readonly choices: readonly string[];
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (value: string) => void;
}

/** One of a few words, all of them in sight. */
export function ChoiceField({ id, name, words, choices, value, disabled, onValue }: Props): JSX.Element {
  return (
    <fieldset class="lab-field lab-choice" data-field={name} disabled={disabled}>
      <legend>{words.label}</legend>
      <div class="lab-choices">
        {choices.map((choice) => (
          <label key={choice} class="lab-option">
            <input
              type="radio"
              name={id}
              value={choice}
              checked={choice === value}
              onChange={() => onValue(choice)}
            />
            <span>{words.choices?.[choice] ?? choice}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
