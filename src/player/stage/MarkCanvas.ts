import type { Mark } from './marks.ts';
import { MarkSprites } from './MarkSprites.ts';
import type { MarkStyles } from './markStyles.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The moving marks of a crowded stage, painted on a canvas over it: a thousand elements are more than a browser can lay
 * out and paint sixty times a second. It paints what `marksAt` returned, as the style sheet has the marks of the SVG.
 */
export class MarkCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #size: Size;
  #sprites: MarkSprites | undefined;
  #painted = 0;

  /** The size is that of the stage, in pixels. */
  constructor(canvas: HTMLCanvasElement, size: Size) {
    this.#canvas = canvas;
    this.#size = size;
  }

  /** Paints these marks and no others, at this scale; the message in row `selected` stands out. */
  draw(marks: readonly Mark[], selected: number, scale: number, styles: MarkStyles): void {
    const context = this.#cleared();
    this.#tell(marks.length);
    if (context === null) return;
    const dots = devicePixelRatio;
    if (this.#sprites?.fits(styles, dots * scale) !== true)
      this.#sprites = new MarkSprites(styles, dots * scale);
    for (const { row, kind, x, y, opacity } of marks) {
      context.globalAlpha = opacity;
      this.#sprites.draw(context, kind, row === selected, x * dots, y * dots);
    }
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
    } else context?.clearRect(0, 0, width, height);
    return context;
  }
}
