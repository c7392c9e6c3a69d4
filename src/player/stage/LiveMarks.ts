import type { Recording } from '../../simulation/kernel/recording.ts';
import { onThemeChange } from '../onThemeChange.ts';
import type { StageLayout } from './layout.ts';
import { MarkCanvas } from './MarkCanvas.ts';
import { MarkCrowd } from './MarkCrowd.ts';
import { MarkPool } from './MarkPool.ts';
import { marksAt } from './marks.ts';
import { type MarkStyles, readMarkStyles } from './markStyles.ts';

/** Above this many, marks are painted on a canvas. */
const MANY = 200;

/** The moving marks of a live stage: elements of its SVG while they are few, painted over it when they are many. */
export class LiveMarks {
  readonly #group: SVGGElement;
  readonly #layout: StageLayout;
  readonly #pool: MarkPool;
  readonly #canvas: MarkCanvas;
  readonly #crowd = new MarkCrowd();
  #styles: MarkStyles | undefined;
  readonly #stop: () => void;

  /** `repaint` is called when what was drawn no longer fits the theme. */
  constructor(group: SVGGElement, canvas: HTMLCanvasElement, layout: StageLayout, repaint: () => void) {
    this.#group = group;
    this.#layout = layout;
    this.#pool = new MarkPool(group);
    this.#canvas = new MarkCanvas(canvas, layout);
    this.#stop = onThemeChange(() => {
      this.#styles = undefined;
      repaint();
    });
  }

  /** Shows the marks of this moment and no others; the message in row `selected` stands out. */
  draw(recording: Recording, t: number, selected: number): void {
    const layout = this.#layout;
    this.#crowd.gather(recording, layout, t, selected);
    if (this.#crowd.size > MANY) {
      this.#styles ??= readMarkStyles(this.#group);
      this.#canvas.draw(this.#crowd, layout.markScale, this.#styles);
      this.#pool.draw([], selected, layout.markScale);
    } else {
      this.#pool.draw(marksAt(recording, layout, t), selected, layout.markScale);
      this.#canvas.clear();
    }
  }

  /** Leaves nothing behind. */
  stop(): void {
    this.#stop();
    this.#canvas.clear();
  }
}
