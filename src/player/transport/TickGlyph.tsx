import type { JSX } from 'preact';

/** What is marked on the scrubber. Each has a shape of its own; its colour only says it again. */
export type TickKind = 'fault' | 'action' | 'refused' | 'wrong' | 'lost' | 'loop-from' | 'loop-to';

const shapes: Readonly<Record<TickKind, JSX.Element>> = {
  fault: <path class="lab-glyph-solid" d="M1 2h12L7 12z" />,
  action: (
    <>
      <circle class="lab-glyph-line" cx="7" cy="7" r="4.6" />
      <circle class="lab-glyph-solid" cx="7" cy="7" r="1.6" />
    </>
  ),
  refused: <path class="lab-glyph-line" d="M7 2v10" />,
  wrong: <path class="lab-glyph-line" d="m3 3 8 8M11 3l-8 8" />,
  lost: <path class="lab-glyph-line" stroke-dasharray="2.4 1.8" d="M7 2.2v10" />,
  'loop-from': <path class="lab-glyph-line" d="M10 2H4.5v10H10" />,
  'loop-to': <path class="lab-glyph-line" d="M4 2h5.5v10H4" />,
};

/** The shape of a mark, 14 px square, in the colour of its kind. */
export function TickGlyph({ kind }: { readonly kind: TickKind }): JSX.Element {
  return (
    <svg class={`lab-glyph lab-glyph-${kind}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}
