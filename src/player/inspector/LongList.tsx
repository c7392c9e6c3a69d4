import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../korean.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly class: string;
  readonly children: (item: T, index: number) => ComponentChildren;
}

/** How many items a page of a list shows at first, and how many more with each press. */
const PAGE = 40;

/** A list that grows on request: however many items there are, the page stays quick and every one can be reached. */
export function LongList<T>({ items, class: name, children }: Props<T>): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  const left = items.length - shown;
  return (
    <>
      <ul class={name}>{items.slice(0, shown).map((item, index) => children(item, index))}</ul>
      {left > 0 && (
        <button type="button" class="lab-more-items" onClick={() => setShown(shown + PAGE)}>
          {formatNumber(Math.min(PAGE, left))}개 더 보기 (남은 {formatNumber(left)}개)
        </button>
      )}
    </>
  );
}
