import type { JSX } from 'preact';
import type { FieldWords } from '../LabView.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly words: FieldWords;
  /** `on` or `off` */
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (value: string) => void;
}

/** Something that is on or off, as a switch with what that means under its name. */
export function SwitchField({ id, name, words, value, disabled, onValue }: Props): JSX.Element {
  const isOn = value === 'on';
  return (
    <div class="lab-switch" data-field={name}>
      <label>
        <input
          type="checkbox"
          role="switch"
          id={id}
          checked={isOn}
          disabled={disabled}
          aria-describedby={words.hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onValue(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span class="lab-switch-label">{words.label}</span>
        <span class="lab-switch-state" aria-hidden="true">
          {words.choices?.[value] ?? value}
        </span>
      </label>
      {words.hint !== undefined && (
        <p class="lab-switch-hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      )}
    </div>
  );
}
