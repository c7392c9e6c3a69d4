import { type MarkKind, markShape } from './markKind.ts';

/** How a kind of mark is painted, as the style sheet says. */
export interface MarkStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

/** By kind of mark; what the reader picked out has a rim of its own. */
export interface MarkStyles {
  readonly plain: Readonly<Record<MarkKind, MarkStyle>>;
  readonly selected: Readonly<Record<MarkKind, MarkStyle>>;
}

/** The classes of a mark: the style sheet's rules for marks go by them, wherever they are drawn. */
export function markClass(kind: MarkKind, selected: boolean): string {
  return `lab-mark lab-mark-${kind}${selected ? ' is-selected' : ''}`;
}

/** Reads the style sheet's marks from an element of each kind, put into `group` for as long as that takes. */
export function readMarkStyles(group: SVGGElement): MarkStyles {
  const sample = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  group.append(sample);
  const styles = (selected: boolean) =>
    Object.fromEntries(
      Object.keys(markShape).map((kind) => {
        sample.setAttribute('class', markClass(kind as MarkKind, selected));
        const { fill, stroke, strokeWidth } = getComputedStyle(sample);
        return [kind, { fill, stroke, strokeWidth: Number.parseFloat(strokeWidth) }];
      }),
    ) as unknown as Record<MarkKind, MarkStyle>;
  const read = { plain: styles(false), selected: styles(true) };
  sample.remove();
  return read;
}
