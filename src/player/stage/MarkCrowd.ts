import type { Recording } from '../../simulation/kernel/recording.ts';
import type { StageLayout } from './layout.ts';
import { type MarkKind, markShape } from './markKind.ts';
import { type MarkVisitor, visitMarks } from './marks.ts';

/** x, y and opacity of one mark after the other, of which `length` numbers are in use. */
interface Places {
  readonly numbers: number[];
  length: number;
}

/**
 * Where the marks of a crowded moment stand, by kind: telling a canvas of a colour costs it more than another mark. The
 * lists are filled anew for each moment and never thrown away.
 */
export class MarkCrowd {
  readonly #byKind = new Map<MarkKind, Places>(
    (Object.keys(markShape) as MarkKind[]).map((kind) => [kind, { numbers: [], length: 0 }]),
  );
  #size = 0;
  #selected = -1;
  #picked: MarkKind | undefined;
  #pickedPlace: readonly [number, number, number] = [0, 0, 0];

  /** Takes up the marks of this moment instead of those before; the one of the message in row `selected` stands apart. */
  gather(recording: Recording, layout: StageLayout, t: number, selected: number): void {
    for (const places of this.#byKind.values()) places.length = 0;
    this.#size = 0;
    this.#selected = selected;
    this.#picked = undefined;
    visitMarks(recording, layout, t, this.#add);
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** Tells of the kinds that are there, each with its places; the picked one comes last and alone. */
  forEachKind(
    tell: (kind: MarkKind, selected: boolean, places: ArrayLike<number>, length: number) => void,
  ): void {
    for (const [kind, { numbers, length }] of this.#byKind)
      if (length > 0) tell(kind, false, numbers, length);
    if (this.#picked) tell(this.#picked, true, this.#pickedPlace, 3);
  }

  readonly #add: MarkVisitor = (row, kind, x, y, opacity) => {
    this.#size++;
    if (row === this.#selected) {
      this.#picked = kind;
      this.#pickedPlace = [x, y, opacity];
      return;
    }
    const places = this.#byKind.get(kind)!;
    places.numbers[places.length++] = x;
    places.numbers[places.length++] = y;
    places.numbers[places.length++] = opacity;
  };
}
