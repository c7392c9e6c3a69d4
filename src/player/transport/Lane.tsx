import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { spread } from './spread.ts';
import { Handle } from './Handle.tsx';
import type { TickKind } from './TickGlyph.tsx';

/** How wide the track is and how large what is touched on it, px. */
export interface Geometry {
  readonly width: number;
  readonly handle: number;
  /** what the track may be left by on either side, px */
  readonly margin: number;
}

/** A thing on a lane. */
export interface LaneItem {
  readonly id: number;
  readonly kind: TickKind;
  readonly word: string;
  /** µs */
  readonly at: number;
  readonly onMove: (t: number, fresh: boolean) => void;
  readonly onRest: () => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

interface Props {
  readonly items: readonly LaneItem[];
  readonly end: number;
  readonly geometry: Geometry;
  readonly live: boolean;
}

/** A row of handles along the track: moved apart where they would cover each other, each with a line to its moment. */
export function Lane({ items, end, geometry, live }: Props): JSX.Element {
  const [dragged, setDragged] = useState<number>();
  const places = placesOf(items, end, geometry, dragged);
  const share = (t: number) => (end > 0 ? t / end : 0);
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  // In the order they came to be: an element that moved in the page would lose the pointer and the focus.
  const stable = [...items].sort((a, b) => a.id - b.id);
  return (
    <div class="lab-lane" role="group" aria-label="시간 막대의 손잡이">
      <svg class="lab-stems" aria-hidden="true">
        {stable.map(({ id, kind, at }) => (
          <line
            key={id}
            class={`lab-stem-${kind}`}
            x1={percent(places.get(id)!)}
            x2={percent(share(at))}
            y1="0"
            y2="100%"
          />
        ))}
      </svg>
      {stable.map(({ id, ...item }) => (
        <Handle
          key={id}
          {...item}
          end={end}
          place={places.get(id)!}
          live={live}
          onDrag={(dragging) => setDragged(dragging ? id : undefined)}
        />
      ))}
    </div>
  );
}

/** Where the middle of each is drawn, as a share of the track. What is dragged stays under the pointer. */
function placesOf(
  items: readonly LaneItem[],
  end: number,
  { width, handle, margin }: Geometry,
  dragged: number | undefined,
): ReadonlyMap<number, number> {
  const bounds = [-margin, width + margin] as const;
  const middle = ({ at }: LaneItem) => (end > 0 ? (at / end) * width : 0);
  const places = new Map<number, number>();
  const resting = items.filter(({ id }) => id !== dragged).sort((a, b) => a.at - b.at);
  const apart = spread(resting.map(middle), handle, bounds);
  for (const [i, { id }] of resting.entries()) places.set(id, apart[i]! / width);
  const held = items.find(({ id }) => id === dragged);
  if (held) places.set(held.id, spread([middle(held)], handle, bounds)[0]! / width);
  return places;
}
