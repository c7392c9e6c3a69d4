import type { Allowed } from '../../simulation/scenario/fields.ts';
import type { FieldWords } from '../LabView.ts';

/** A field's numbers as a slider sees them: positions from 0 to `last`, and back. */
export interface Slider {
  readonly last: number;
  toPosition(value: number): number;
  toValue(position: number): number;
}

const POSITIONS = 100;

/** The slider of a numeric field. Linear ones stand on every step; the others move by equal factors. */
export function sliderOf(allowed: Extract<Allowed, { min: number }>, words: FieldWords): Slider {
  const factor = words.unit?.factor ?? 1;
  const step = (words.step ?? 1) * factor;
  const { min, max } = allowed;
  const clamp = (value: number) => Math.min(max, Math.max(min, value));
  if (words.scale !== 'log') {
    const last = Math.round((max - min) / step);
    return {
      last,
      toPosition: (value) => Math.round((value - min) / step),
      toValue: (position) => clamp(tidy(min + position * step)),
    };
  }
  // Durations may be 0, which no factor reaches: the scale starts at one step, and position 0 is the least value.
  const low = Math.max(min, step);
  const ratio = Math.log(max / low);
  const shift = min < low ? 1 : 0;
  return {
    last: POSITIONS,
    toPosition: (value) =>
      value < low ? 0 : Math.round(shift + (Math.log(value / low) / ratio) * (POSITIONS - shift)),
    toValue: (position) => {
      // The ends are the limits themselves, which rounding would miss.
      if (position < shift) return min;
      if (position >= POSITIONS) return max;
      return clamp(roundTo(low * Math.exp((ratio * (position - shift)) / (POSITIONS - shift)), step));
    },
  };
}

/** Two leading digits, on a whole step: 37, 380, 4200. */
function roundTo(value: number, step: number): number {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(value / step)) - 1);
  return tidy(Math.round(value / (step * digits)) * step * digits);
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
