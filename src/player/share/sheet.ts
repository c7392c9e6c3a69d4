/** How a line of text is set. */
export interface Setting {
  /** a canvas font, px */
  readonly font: string;
  readonly colour: string;
  /** distance of the base lines, px */
  readonly line: number;
  /** breaks between any two characters, not between words alone: for addresses */
  readonly anywhere?: boolean;
}

/** Draws onto a canvas with its top at y, px. */
type Paint = (context: CanvasRenderingContext2D, y: number) => void;

/**
 * A page that grows downwards: parts are put under one another, each of a height that is known before anything is
 * drawn, since a canvas has to have its size first.
 */
export class Sheet {
  readonly width: number;
  readonly margin: number;
  readonly #measure: CanvasRenderingContext2D;
  readonly #parts: { readonly y: number; readonly paint: Paint }[] = [];
  #bottom: number;

  constructor(width: number, margin: number) {
    this.width = width;
    this.margin = margin;
    this.#bottom = margin;
    this.#measure = contextOf(document.createElement('canvas'));
  }

  /** px, the margins included */
  get height(): number {
    return this.#bottom + this.margin;
  }

  /** Puts a part of this height under the others. */
  put(height: number, paint: Paint): void {
    this.#parts.push({ y: this.#bottom, paint });
    this.#bottom += height;
  }

  /** Puts a text under the others, broken into lines. */
  text(text: string, setting: Setting): void {
    for (const line of this.#lines(text, setting)) {
      this.put(setting.line, (context, y) => write(context, line, this.margin, y, setting));
    }
  }

  /** The width between the margins, px. */
  get inner(): number {
    return this.width - 2 * this.margin;
  }

  /** Puts a rule across the page under the others. */
  rule(colour: string, thickness: number): void {
    this.put(thickness, (context, y) => {
      context.fillStyle = colour;
      context.fillRect(this.margin, y, this.inner, thickness);
    });
  }

  /** Leaves this much empty, px. */
  space(height: number): void {
    this.put(height, () => {});
  }

  /** Draws everything, `scale` pixels of the picture for each of its own. */
  draw(paper: string, scale: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = this.width * scale;
    canvas.height = this.height * scale;
    const context = contextOf(canvas);
    context.scale(scale, scale);
    context.fillStyle = paper;
    context.fillRect(0, 0, this.width, this.height);
    for (const { y, paint } of this.#parts) paint(context, y);
    return canvas;
  }

  #lines(text: string, { font, anywhere }: Setting): readonly string[] {
    this.#measure.font = font;
    const lines: string[] = [];
    let line = '';
    for (const piece of anywhere ? [...text] : text.split(/(?<= )/)) {
      if (line !== '' && this.#measure.measureText(line + piece).width > this.inner) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line];
  }
}

/** Writes one line with the top of its room at y, px. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { font, colour, line }: Setting,
  align: CanvasTextAlign = 'left',
): void {
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillText(text, x, y + line / 2);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no 2d canvas');
  return context;
}
