import { type MarkKind, markShape } from './markKind.ts';
import type { MarkCrowd } from './MarkCrowd.ts';
import type { MarkStyles } from './markStyles.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The moving marks of a crowded stage, painted on a canvas over it: a thousand elements are more than a browser can lay
 * out and paint sixty times a second. It paints the marks of `visitMarks`, as the style sheet has those of the SVG.
 */
export class MarkCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #size: Size;
  readonly #paths = new Map<MarkKind, Path2D>();
  #painted = 0;

  /** The size is that of the stage, in pixels. */
  constructor(canvas: HTMLCanvasElement, size: Size) {
    this.#canvas = canvas;
    this.#size = size;
  }

  /** Paints these marks and no others, at this scale. */
  draw(crowd: MarkCrowd, scale: number, styles: MarkStyles): void {
    const context = this.#cleared();
    this.#tell(crowd.size);
    if (context === null) return;
    const dots = devicePixelRatio;
    crowd.forEachKind((kind, selected, places, length) => {
      const { stroke, strokeWidth, fill } = styles[selected ? 'selected' : 'plain'][kind];
      const path = this.#pathOf(kind);
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.fillStyle = fill;
      for (let i = 0; i < length; i += 3) {
        context.setTransform(dots * scale, 0, 0, dots * scale, dots * places[i]!, dots * places[i + 1]!);
        context.globalAlpha = places[i + 2]!;
        // The rim first, as the style sheet's `paint-order` has it.
        context.stroke(path);
        context.fill(path, 'evenodd');
      }
    });
  }

  /** Shows nothing. */
  clear(): void {
    if (this.#painted === 0) return;
    this.#cleared();
    this.#tell(0);
  }

  /** A canvas doesn't tell what was painted on it: this does. */
  #tell(painted: number): void {
    this.#painted = painted;
    this.#canvas.dataset['marks'] = String(painted);
  }

  /** The empty canvas, at the screen's own resolution. */
  #cleared(): CanvasRenderingContext2D | null {
    const canvas = this.#canvas;
    const context = canvas.getContext('2d');
    const width = Math.round(this.#size.width * devicePixelRatio);
    const height = Math.round(this.#size.height * devicePixelRatio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    } else {
      context?.resetTransform();
      context?.clearRect(0, 0, width, height);
    }
    return context;
  }

  #pathOf(kind: MarkKind): Path2D {
    let path = this.#paths.get(kind);
    if (path === undefined) {
      path = new Path2D(markShape[kind]);
      this.#paths.set(kind, path);
    }
    return path;
  }
}
