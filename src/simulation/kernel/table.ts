/** What a column holds: whole 32-bit numbers (row and text indices included), times in µs, hash halves, or 0/1. */
export type ColumnKind = 'int' | 'time' | 'hash' | 'bit';

const arrays = { int: Int32Array, time: Float64Array, hash: Uint32Array, bit: Uint8Array } as const;
type ArrayOf<K extends ColumnKind> = InstanceType<(typeof arrays)[K]>;

export type Shape = Readonly<Record<string, ColumnKind>>;
export type Columns<S extends Shape> = { readonly [C in keyof S]: ArrayOf<S[C]> } & {
  readonly length: number;
};

type Cells<S extends Shape> = { readonly [C in keyof S]: ArrayOf<S[C]> };

/** Typed arrays that grow together, one row at a time. */
export class Table<S extends Shape> {
  #length = 0;
  #capacity = 256;
  readonly #names: readonly (keyof S & string)[];
  #cells: Cells<S>;

  constructor(shape: S) {
    this.#names = Object.keys(shape);
    this.#cells = this.#each((name) => new arrays[shape[name]!](this.#capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** The columns, with room to spare; others once the table has grown. */
  get cells(): Cells<S> {
    return this.#cells;
  }

  /** Adds a row of zeros, for its cells to be written, and returns its number: every message is a row, and this is quicker than `push`. */
  add(): number {
    if (this.#length === this.#capacity) this.#grow();
    return this.#length++;
  }

  /** Adds a row and returns its number. */
  push(row: { readonly [C in keyof S]: number }): number {
    const at = this.add();
    for (const name of this.#names) this.#cells[name][at] = row[name];
    return at;
  }

  /** The columns, cut to the rows there are. */
  finish(): Columns<S> {
    return {
      ...this.#each((name) => this.#cells[name].slice(0, this.#length)),
      length: this.#length,
    } as Columns<S>;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#cells = this.#each((name) => {
      const old = this.#cells[name];
      const wider = new (old.constructor as new (length: number) => typeof old)(this.#capacity);
      (wider as Float64Array).set(old as Float64Array);
      return wider;
    });
  }

  #each(column: (name: keyof S & string) => Int32Array | Float64Array | Uint32Array | Uint8Array): Cells<S> {
    return Object.fromEntries(this.#names.map((name) => [name, column(name)])) as Cells<S>;
  }
}
