import { type MarkKind, markShape } from './markKind.ts';
import type { Mark } from './marks.ts';
import type { MarkStyle, MarkStyles } from './markStyles.ts';

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
  readonly #paths = new Map<MarkKind, Path2D>();
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
    for (const group of groupsOf(marks, selected, styles)) {
      const { stroke, strokeWidth, fill } = group.style;
      const path = this.#pathOf(group.kind);
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.fillStyle = fill;
      for (const { x, y, opacity } of group.marks) {
        context.setTransform(dots * scale, 0, 0, dots * scale, dots * x, dots * y);
        context.globalAlpha = opacity;
        // The rim first, as the style sheet's `paint-order` has it.
        context.stroke(path);
        context.fill(path, 'evenodd');
      }
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

/** Marks that are painted alike. */
interface Group {
  readonly kind: MarkKind;
  readonly style: MarkStyle;
  readonly marks: Mark[];
}

/** Marks by how they are painted: telling a canvas of a colour costs it more than another mark. The picked one comes last. */
function groupsOf(marks: readonly Mark[], selected: number, styles: MarkStyles): readonly Group[] {
  const groups = new Map<MarkKind, Group>();
  let picked: Group | undefined;
  for (const mark of marks) {
    const { row, kind } = mark;
    if (row === selected) {
      picked = { kind, style: styles.selected[kind], marks: [mark] };
      continue;
    }
    const group = groups.get(kind);
    if (group) group.marks.push(mark);
    else groups.set(kind, { kind, style: styles.plain[kind], marks: [mark] });
  }
  return picked ? [...groups.values(), picked] : [...groups.values()];
}
