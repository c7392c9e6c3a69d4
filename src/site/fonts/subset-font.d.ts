declare module 'subset-font' {
  /** The parts of subset-font's options that this site uses. */
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    readonly preserveNameIds?: readonly number[];
    readonly noHinting?: boolean;
  }
  /** Cuts a font down to the glyphs that a text needs. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
