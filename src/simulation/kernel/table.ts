/** What a column holds: whole 32-bit numbers (row and text indices included), times in µs, hash halves, or 0/1. */
export type ColumnKind = 'int' | 'time' | 'hash' | 'bit';

const arrays = { int: Int32Array, time: Float64Array, hash: Uint32Array, bit: Uint8Array } as const;
type ArrayOf<K extends ColumnKind> = InstanceType<(typeof arrays)[K]>;

export type Shape = Readonly<Record<string, ColumnKind>>;
export type Columns<S extends Shape> = { readonly [C in keyof S]: ArrayOf<S[C]> } & {
  readonly length: number;
};

/** Typed arrays that grow together, one row at a time. */
export class Table<S extends Shape> {
  #length = 0;
  #capacity = 256;
  readonly #names: readonly (keyof S & string)[];
  /** by position, in the order of the names: looked up by position, since every message writes a row */
  #columns: (Int32Array | Float64Array | Uint32Array | Uint8Array)[];

  constructor(shape: S) {
    this.#names = Object.keys(shape);
    this.#columns = this.#names.map((name) => new arrays[shape[name]!](this.#capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a row and returns its number. */
  push(row: { readonly [C in keyof S]: number }): number {
    if (this.#length === this.#capacity) this.#grow();
    const columns = this.#columns;
    const names = this.#names;
    for (let i = 0; i < names.length; i++) columns[i]![this.#length] = row[names[i]!];
    return this.#length++;
  }

  /** Changes one cell of a row. */
  set(row: number, column: keyof S & string, value: number): void {
    this.#columns[this.#names.indexOf(column)]![row] = value;
  }

  /** The columns, cut to the rows there are. */
  finish(): Columns<S> {
    const cut = Object.fromEntries(
      this.#names.map((name, i) => [name, this.#columns[i]!.slice(0, this.#length)]),
    );
    return { ...cut, length: this.#length } as Columns<S>;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#columns = this.#columns.map((old) => {
      const wider = new (old.constructor as new (length: number) => typeof old)(this.#capacity);
      (wider as Float64Array).set(old as Float64Array);
      return wider;
    });
  }
}
