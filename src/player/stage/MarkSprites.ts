import { type MarkKind, markShape } from './markKind.ts';
import type { MarkStyles } from './markStyles.ts';

/** No mark and no rim reaches farther from its centre than this, in pixels at scale 1. */
const REACH = 14;

/** A small picture of each kind of mark, painted once: a thousand of them are put on a canvas in the time of a hundred paths. */
export class MarkSprites {
  readonly #styles: MarkStyles;
  /** dots a pixel */
  readonly #scale: number;
  readonly #half: number;
  readonly #pictures = new Map<string, HTMLCanvasElement>();

  constructor(styles: MarkStyles, scale: number) {
    this.#styles = styles;
    this.#scale = scale;
    this.#half = Math.ceil(REACH * scale);
  }

  /** Whether these pictures are in these styles and at this scale. */
  fits(styles: MarkStyles, scale: number): boolean {
    return this.#styles === styles && this.#scale === scale;
  }

  /** Puts a mark on a canvas, its centre at a point given in dots. */
  draw(context: CanvasRenderingContext2D, kind: MarkKind, selected: boolean, x: number, y: number): void {
    // On whole dots, so that its edges stay sharp.
    context.drawImage(
      this.#pictureOf(kind, selected),
      Math.round(x) - this.#half,
      Math.round(y) - this.#half,
    );
  }

  #pictureOf(kind: MarkKind, selected: boolean): HTMLCanvasElement {
    const key = selected ? `${kind} selected` : kind;
    let picture = this.#pictures.get(key);
    if (picture === undefined) {
      picture = this.#paint(kind, selected);
      this.#pictures.set(key, picture);
    }
    return picture;
  }

  #paint(kind: MarkKind, selected: boolean): HTMLCanvasElement {
    const picture = document.createElement('canvas');
    picture.width = 2 * this.#half;
    picture.height = 2 * this.#half;
    const context = picture.getContext('2d');
    if (context === null) return picture;
    const { fill, stroke, strokeWidth } = (selected ? this.#styles.selected : this.#styles.plain)[kind];
    const path = new Path2D(markShape[kind]);
    context.translate(this.#half, this.#half);
    context.scale(this.#scale, this.#scale);
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.fillStyle = fill;
    // The rim first, as the style sheet's `paint-order` has it.
    context.stroke(path);
    context.fill(path, 'evenodd');
    return picture;
  }
}
