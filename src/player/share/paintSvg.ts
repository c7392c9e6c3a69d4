/**
 * Paints an SVG that stands in the page as it looks there: shapes and texts with their computed styles, in the page's own
 * fonts. An SVG that is loaded as an image would have neither those fonts nor the page's style sheet.
 */
export function paintSvg(context: CanvasRenderingContext2D, svg: SVGSVGElement): void {
  const base = context.getTransform().multiply(matrixOf(svg).inverse());
  for (const child of svg.children) paint(context, child, base, 1);
  context.globalAlpha = 1;
}

function paint(context: CanvasRenderingContext2D, element: Element, base: DOMMatrix, alpha: number): void {
  if (!(element instanceof SVGGraphicsElement)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none') return;
  const opacity = alpha * Number(style.opacity);
  context.save();
  context.setTransform(base.multiply(matrixOf(element)));
  context.globalAlpha = opacity;
  if (element instanceof SVGTextElement) paintText(context, element);
  else {
    const shape = shapeOf(element);
    if (shape) paintShape(context, style, shape);
  }
  context.restore();
  if (!(element instanceof SVGTextElement))
    for (const child of element.children) paint(context, child, base, opacity);
}

function matrixOf(element: SVGGraphicsElement): DOMMatrix {
  return DOMMatrix.fromMatrix(element.getScreenCTM() ?? undefined);
}

/** The outline of a shape; undefined for a group. */
function shapeOf(element: SVGElement): Path2D | undefined {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D();
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'rect':
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      return path;
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      return path;
    case 'ellipse':
      path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
      return path;
    default:
      return undefined;
  }
}

function paintShape(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, shape: Path2D): void {
  const rule = style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero';
  inOrder(
    style,
    () => {
      context.fillStyle = style.fill;
      context.fill(shape, rule);
    },
    () => {
      setStroke(context, style);
      context.stroke(shape);
    },
  );
}

/** A text and its parts, one behind the other. */
function paintText(context: CanvasRenderingContext2D, text: SVGTextElement): void {
  const parts = [...text.childNodes].map((node) => {
    const style = getComputedStyle(node instanceof Element ? node : text);
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.font = font;
    const words = node.textContent ?? '';
    return { words, style, font, width: context.measureText(words).width };
  });
  const whole = parts.reduce((sum, { width }) => sum + width, 0);
  const anchor = getComputedStyle(text).textAnchor;
  const share = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
  let x = Number(text.getAttribute('x') ?? 0) - whole * share;
  const y = Number(text.getAttribute('y') ?? 0);
  for (const { words, style, font, width } of parts) {
    context.font = font;
    inOrder(
      style,
      () => {
        context.fillStyle = style.fill;
        context.fillText(words, x, y);
      },
      () => {
        setStroke(context, style);
        context.strokeText(words, x, y);
      },
    );
    x += width;
  }
}

function setStroke(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth);
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  const dashes = style.strokeDasharray;
  context.setLineDash(dashes === 'none' ? [] : dashes.split(',').map(parseFloat));
}

/** Fill and stroke, what there is of them, in the order the style asks for. */
function inOrder(style: CSSStyleDeclaration, fill: () => void, stroke: () => void): void {
  const strokeFirst = style.paintOrder.startsWith('stroke');
  const hasStroke = style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0;
  if (hasStroke && strokeFirst) stroke();
  if (style.fill !== 'none') fill();
  if (hasStroke && !strokeFirst) stroke();
}
