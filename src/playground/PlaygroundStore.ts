import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { JWK } from 'jose';
import { compactJson } from '../jwt/compact-json.ts';
import { sign, SignError, type SignCode } from '../jwt/sign.ts';
import type { Playdoc } from './document.ts';
import { History } from './History.ts';
import { judge, type Judgement } from './judge.ts';
import { unsignedToken } from './unsignedToken.ts';

/** What the content pane shows: the texts of header and payload as they are being edited. */
export interface Content {
  readonly header: string;
  readonly payload: string;
}

/** The playground as signals. `doc` is what the reader typed; all else follows from it. */
export class PlaygroundStore {
  readonly doc: Signal<Playdoc>;
  readonly judgement: Signal<Judgement>;
  /** what the panes say besides: dropped values of an address, what a button did */
  readonly notice: Signal<string> = signal('');
  /** why the content could not be signed; undefined where it was */
  readonly unsigned: Signal<SignCode | undefined> = signal(undefined);
  readonly content: ReadonlySignal<Content>;
  /** the texts being edited, and the token that was made of them; undefined while it is being signed */
  readonly #draft: Signal<(Content & { readonly token?: string }) | undefined> = signal(undefined);
  readonly #history = new History<Playdoc>();
  readonly #steps: Signal<number> = signal(0);
  readonly #now: () => number;
  #asked = 0;
  #turn = 0;

  /** `now` tells the time, Unix seconds. */
  constructor(judgement: Judgement, now: () => number = () => Math.floor(Date.now() / 1000)) {
    this.#now = now;
    this.doc = signal(judgement.doc);
    this.judgement = signal(judgement);
    this.content = computed(() => {
      const draft = this.#draft.value;
      return draft && (draft.token ?? this.doc.value.token) === this.doc.value.token
        ? draft
        : contentOf(this.judgement.value);
    });
  }

  /**
   * Changes the document and judges it anew. `place` is where the reader edits: typing there is one step of undo. A press is
   * of no place, '': each is a step.
   */
  edit(change: Partial<Playdoc>, place: string): Promise<void> {
    const before = this.doc.value;
    const after = { ...before, ...change };
    if (JSON.stringify(before) === JSON.stringify(after)) return Promise.resolve();
    this.#history.remember(before, place, performance.now());
    this.#steps.value++;
    return this.#show(after);
  }

  /** Opens another document, as an address does; the one before can be had back. */
  open(doc: Playdoc): Promise<void> {
    // Whatever was being signed or made is of the document before.
    this.#asked++;
    this.#turn++;
    this.#draft.value = undefined;
    this.unsigned.value = undefined;
    return this.edit(doc, '');
  }

  /** Takes a turn at something that takes time: it tells later whether nothing was begun or opened since. */
  takeTurn(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }

  /** Signs a header and payload with the key there is and puts the token in its place; without a signing key the old signature stays. */
  async write(
    content: Content,
    place: string,
    key: Readonly<JWK> | undefined = this.judgement.value.key?.jwk,
  ): Promise<void> {
    const asked = ++this.#asked;
    this.#draft.value = content;
    let token: string;
    let unsigned: SignCode | undefined;
    try {
      token = await sign(content.header, content.payload, key);
    } catch (error) {
      if (!(error instanceof SignError)) throw error;
      unsigned = error.code;
      token = unsignedToken(content, this.doc.value.token);
    }
    // Typed on, or opened something else, in the meantime.
    if (asked !== this.#asked) return;
    await batch(() => {
      this.unsigned.value = unsigned;
      this.#draft.value = { ...content, token };
      return this.edit({ token }, place);
    });
  }

  get canUndo(): boolean {
    void this.#steps.value;
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    void this.#steps.value;
    return this.#history.canRedo;
  }

  undo(): Promise<void> {
    return this.#travel(this.#history.undo(this.doc.value));
  }

  redo(): Promise<void> {
    return this.#travel(this.#history.redo(this.doc.value));
  }

  /** Judges again: the time has gone on. */
  refresh(): Promise<void> {
    return this.#show(this.doc.value);
  }

  #travel(doc: Playdoc | undefined): Promise<void> {
    if (doc === undefined) return Promise.resolve();
    this.#steps.value++;
    return this.#show(doc);
  }

  async #show(doc: Playdoc): Promise<void> {
    if (doc.token !== this.doc.value.token && doc.token !== this.#draft.value?.token) {
      this.#asked++;
      this.#draft.value = undefined;
      this.unsigned.value = undefined;
    }
    this.doc.value = doc;
    const judgement = await judge(doc, this.#now());
    // A later edit has its own judgement coming.
    if (this.doc.value === doc) this.judgement.value = judgement;
  }
}

/** Header and payload as a reader edits them: JSON set out in lines, anything else as it is. */
export function contentOf({ reading }: Pick<Judgement, 'reading'>): Content {
  const text = (part: typeof reading.header) =>
    part?.json === undefined ? (part?.text ?? '') : setOut(part.text ?? '', part.json);
  return { header: text(reading.header), payload: text(reading.payload) };
}

/** Set out in lines unless that would change what it says: a name that stands twice, a number too long. */
function setOut(text: string, json: unknown): string {
  const lines = JSON.stringify(json, undefined, 2);
  return JSON.stringify(json).length === compactJson(text).length ? lines : text;
}
