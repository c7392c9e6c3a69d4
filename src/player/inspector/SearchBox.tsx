import type { JSX } from 'preact';

interface Props {
  readonly label: string;
  /** what one may look for, shown while nothing is typed */
  readonly example: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Looks through a list by what is typed. */
export function SearchBox({ label, example, value, onValue }: Props): JSX.Element {
  return (
    <input
      class="lab-search"
      type="search"
      value={value}
      placeholder={example}
      aria-label={label}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}
