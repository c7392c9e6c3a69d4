import type { Finding } from '../../jwt/finding.ts';
import type { Range } from '../../jwt/reading/mapped-text.ts';

/** A stretch of the text that is set in a colour of its own: a part of the token. */
export interface Segment extends Range {
  readonly kind: 'header' | 'payload' | 'signature' | 'other';
}

/** Something wrong, or worth knowing, at its place in the text. */
export interface Mark extends Pick<Finding, 'at' | 'length' | 'severity'> {
  readonly sentence: string;
}

/** What a stretch of the text means. */
export interface Hint extends Range {
  readonly sentence: string;
}

/** A member that could be written where the caret stands. */
export interface Suggestion {
  readonly name: string;
  readonly sentence: string;
  /** what is put in: `"exp": 1760000900` */
  readonly text: string;
}

/** What a box shows. */
export interface BoxContent {
  readonly value: string;
  readonly segments: readonly Segment[];
  readonly marks: readonly Mark[];
}

/** What a box is for, and whom it tells of what happens in it. */
export interface BoxKind {
  readonly label: string;
  readonly language: 'json' | 'plain';
  readonly placeholder: string;
  readonly onValue: (value: string) => void;
  /** the caret moved there, UTF-16 code units */
  readonly onCaret: (offset: number) => void;
  /** what stands at an offset; undefined where there is nothing to say */
  readonly hintAt: (text: string, offset: number) => Hint | undefined;
  readonly suggest: (text: string) => readonly Suggestion[];
}

/** An editor in the place of a textarea. Offsets are UTF-16 code units. */
export interface RichEditor {
  show(content: BoxContent): void;
  select(at: number, length: number): void;
  focus(): void;
  /** Takes it off the page. */
  dispose(): void;
}

/** What the textarea was like whose place an editor takes. */
export interface Takeover {
  readonly content: BoxContent;
  /** what was selected, UTF-16 code units */
  readonly selected: Range;
  readonly focused: boolean;
}

/** Makes an editor in an element, with the text, selection and focus of the textarea whose place it takes. */
export type CreateRichEditor = (host: HTMLElement, kind: BoxKind, from: Takeover) => RichEditor;
