/** How much a finding matters: it stops the reading, it is a mistake or a danger, or it is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Something noticed about what was pasted, at the character where it stands. Codes are stable; a view puts them into words. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** offset in the text as it was pasted, UTF-16 code units; the end of the text where something is missing */
  readonly at: number;
  /** UTF-16 code units; 0 where something is missing */
  readonly length: number;
  /** what a sentence about it needs: a member's name, a count … */
  readonly facts?: Readonly<Record<string, string | number>>;
}
