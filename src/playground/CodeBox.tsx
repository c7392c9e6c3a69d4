import type { JSX } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly placeholder?: string;
  /** the words that tell what is wrong with it, by id */
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly onValue: (value: string) => void;
}

/** A box for text that no spelling checker, keyboard or translator may touch; a file dropped on it is read into it. */
export function CodeBox({
  id,
  label,
  value,
  rows,
  placeholder,
  describedBy,
  invalid,
  onValue,
}: Props): JSX.Element {
  return (
    <>
      <label class="pg-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="pg-box"
        rows={rows}
        value={value}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        translate={false}
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
        onDrop={(event) => {
          // Text that is dropped the browser puts in by itself.
          const file = event.dataTransfer?.files[0];
          if (!file) return;
          event.preventDefault();
          void file.text().then(onValue);
        }}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </>
  );
}
