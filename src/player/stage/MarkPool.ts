import { markShape, type MarkKind } from './markKind.ts';
import { markTransform, type Mark } from './marks.ts';
import { markClass } from './markStyles.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Slot {
  readonly element: SVGPathElement;
  kind: MarkKind | undefined;
  selected: boolean;
  shown: boolean;
}

/**
 * The moving marks of a live stage: a pool of SVG paths whose attributes are set directly, since a thousand marks a
 * frame are too many for a virtual DOM. What it draws is exactly what `marksAt` returned.
 */
export class MarkPool {
  readonly #group: SVGGElement;
  readonly #slots: Slot[] = [];
  #used = 0;
  #scale = 1;

  constructor(group: SVGGElement) {
    this.#group = group;
    group.replaceChildren();
  }

  /** Shows these marks and no others, at this scale; the message in row `selected` stands out. */
  draw(marks: readonly Mark[], selected: number, scale: number): void {
    this.#scale = scale;
    marks.forEach((mark, i) => this.#set(this.#slots[i] ?? this.#grow(), mark, mark.row === selected));
    for (let i = marks.length; i < this.#used; i++) {
      const slot = this.#slots[i]!;
      slot.element.style.display = 'none';
      slot.shown = false;
    }
    this.#used = marks.length;
  }

  #grow(): Slot {
    const element = document.createElementNS(SVG, 'path');
    this.#group.append(element);
    const slot = { element, kind: undefined, selected: false, shown: true };
    this.#slots.push(slot);
    return slot;
  }

  #set(slot: Slot, mark: Mark, selected: boolean): void {
    const { element } = slot;
    if (slot.kind !== mark.kind || slot.selected !== selected) {
      slot.kind = mark.kind;
      slot.selected = selected;
      element.setAttribute('class', markClass(mark.kind, selected));
      element.setAttribute('d', markShape[mark.kind]);
    }
    element.setAttribute('transform', markTransform(mark, this.#scale));
    element.setAttribute('opacity', String(mark.opacity));
    if (!slot.shown) {
      slot.shown = true;
      element.style.display = '';
    }
  }
}
