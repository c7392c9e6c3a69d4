import { signal, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { LabStore } from '../LabStore.ts';
import { prettyJson } from './prettyJson.ts';

/** What a reader has typed for a parameter that is the text of a JSON object: not yet one, or one with white space of their own. */
interface Draft {
  readonly text: string;
  /** the parameter's value and what it stood for when that was typed: once they are others, the draft is of no more use */
  readonly value: string;
  readonly initial: string;
}

type Drafts = Readonly<Record<string, Draft>>;

const all = new WeakMap<LabStore, Signal<Drafts>>();

function draftsOf(store: LabStore): Signal<Drafts> {
  let drafts = all.get(store);
  if (drafts === undefined) all.set(store, (drafts = signal({})));
  return drafts;
}

/**
 * The text of a field for reading and editing: what the reader has typed, or else its value. `initial` is what an empty value
 * stands for.
 */
export function draftText(store: LabStore, key: string, initial: string): string {
  const value = valueOf(store, key);
  const draft = draftsOf(store).value[key];
  if (draft?.value === value && draft.initial === initial) return draft.text;
  return prettyJson(value === '' ? initial : value);
}

/** Takes what the reader has typed: it is the field's value at once where it can be, and kept for them where it can't. */
export function writeDraft(store: LabStore, key: string, initial: string, text: string): void {
  const field = store.lab.fields[key];
  const before = valueOf(store, key);
  const read = field && z.safeDecode(field.codec, text);
  const value = read?.success !== true ? before : read.data === initial ? '' : String(read.data);
  const drafts = draftsOf(store);
  drafts.value = { ...drafts.value, [key]: { text, value, initial } };
  if (value !== before) store.set(key, value);
}

function valueOf(store: LabStore, key: string): string {
  return String(store.scenario.value.parameters[key] ?? '');
}
