import type { JSX } from 'preact';
import type { Allowed } from '../../simulation/scenario/fields.ts';
import { formatNumber } from '../korean.ts';
import type { FieldWords } from '../LabView.ts';
import { sliderOf } from './slider.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly words: FieldWords;
  readonly allowed: Extract<Allowed, { min: number }>;
  readonly value: number;
  readonly disabled: boolean;
  readonly onValue: (value: number) => void;
}

/** A slider for the feel and a number for the exact value. Both set the same field as they move. */
export function NumberField({ id, name, words, allowed, value, disabled, onValue }: Props): JSX.Element {
  const slider = sliderOf(allowed, words);
  const factor = words.unit?.factor ?? 1;
  const unit = words.unit?.label ?? '';
  const shown = Math.round((value / factor) * 1e6) / 1e6;
  const typed = (text: string) => {
    const wanted = Math.round(Number(text) * factor * 1e6) / 1e6;
    const whole = allowed.kind === 'number' || Number.isInteger(wanted);
    if (text !== '' && whole && wanted >= allowed.min && wanted <= allowed.max) onValue(wanted);
  };
  return (
    <div class="lab-field" data-field={name}>
      <label for={`${id}-number`}>{words.label}</label>
      <input
        type="range"
        id={`${id}-range`}
        aria-label={words.label}
        aria-valuetext={`${formatNumber(shown)}${unit}`}
        min={0}
        max={slider.last}
        step={1}
        value={slider.toPosition(value)}
        disabled={disabled}
        onInput={(event) => onValue(slider.toValue(Number(event.currentTarget.value)))}
      />
      <span class="lab-number">
        <input
          type="number"
          inputMode="decimal"
          id={`${id}-number`}
          min={allowed.min / factor}
          max={allowed.max / factor}
          step={words.step ?? 1}
          value={String(shown)}
          disabled={disabled}
          onInput={(event) => typed(event.currentTarget.value)}
          onBlur={(event) => (event.currentTarget.value = String(shown))}
        />
        <span class="lab-unit">{unit}</span>
      </span>
    </div>
  );
}
