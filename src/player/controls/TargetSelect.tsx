import type { JSX } from 'preact';
import { actorNumber, actorWord } from '../actorWords.ts';

/** A list longer than this is typed into, not leafed through. */
const LISTED = 60;

interface Props {
  readonly label: string;
  /** names that differ in their number only, `user-1` to `user-1000`, in order */
  readonly names: readonly string[];
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (name: string) => void;
}

/** Chooses one of the cast by name: from a list, or of very many by number. */
export function TargetSelect({ label, names, value, disabled, onValue }: Props): JSX.Element {
  if (names.length <= LISTED) {
    return (
      <label class="lab-target">
        <span class="lab-hidden">{label}</span>
        <select value={value} disabled={disabled} onChange={(event) => onValue(event.currentTarget.value)}>
          {names.map((name) => (
            <option key={name} value={name} selected={name === value}>
              {actorWord(name)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const [first = '', last = ''] = [names[0], names.at(-1)].map((name) => actorNumber(name ?? ''));
  return (
    <label class="lab-target">
      <span>{actorWord(value).replace(/ ?\d+$/u, '')}</span>
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={first}
        max={last}
        value={actorNumber(value)}
        disabled={disabled}
        onChange={(event) => {
          const { currentTarget: input } = event;
          const name = names.find((one) => actorNumber(one) === String(Math.round(Number(input.value))));
          if (name === undefined) input.value = actorNumber(value);
          else onValue(name);
        }}
      />
    </label>
  );
}
