import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatExactMoment } from '../korean.ts';
import { TickGlyph, type TickKind } from './TickGlyph.tsx';

/** Steps of the arrow keys, without and with Shift, µs. */
const NUDGE = 100_000;
const FAR_NUDGE = 1_000_000;
/** A pointer that moved less than this is a tap, px. */
const STILL = 4;

interface Props {
  readonly kind: TickKind;
  /** what it is, without its time: `서버 2 꺼짐` */
  readonly word: string;
  /** where it is, µs */
  readonly at: number;
  /** the length of the run, µs */
  readonly end: number;
  /** where its middle is drawn, as a share of the track */
  readonly place: number;
  readonly live: boolean;
  /** It is at t, µs; the same gesture goes on with the next call unless `fresh`. */
  readonly onMove: (t: number, fresh: boolean) => void;
  /** The pointer let it go. Keys need no word for that: a slider says its new value. */
  readonly onRest: () => void;
  readonly onDrag: (dragging: boolean) => void;
  /** Tapped, or Enter: the reader wants to see that moment. */
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A thing on the scrubber that can be dragged, nudged by keys and removed: a slider of one moment of the run. */
export function Handle(props: Props): JSX.Element {
  const { kind, word, at, end, place, live, onMove, onRest, onDrag, onOpen, onRemove } = props;
  const drag = useRef<Drag | undefined>(undefined);
  const release = () => {
    const { current } = drag;
    if (current === undefined) return;
    drag.current = undefined;
    cancelAnimationFrame(current.frame);
    if (current.moved) {
      if (current.next !== undefined) onMove(current.next, current.first);
      onDrag(false);
      onRest();
    } else onOpen();
  };
  const follow = (event: JSX.TargetedPointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current === undefined) return;
    const way = event.clientX - current.x;
    if (!current.moved && Math.abs(way) < STILL) return;
    if (!current.moved) onDrag(true);
    current.moved = true;
    // One run a frame is as often as anything can be seen.
    if (current.next === undefined) {
      current.frame = requestAnimationFrame(() => {
        if (current.next !== undefined) onMove(current.next, current.first);
        current.first = false;
        current.next = undefined;
      });
    }
    current.next = current.at + way * current.usPerPx;
  };
  return (
    <span
      class={`lab-handle lab-handle-${kind}`}
      role="slider"
      tabIndex={live ? 0 : -1}
      data-handle={kind}
      aria-label={word}
      aria-valuemin={0}
      aria-valuemax={end / 1_000_000}
      aria-valuenow={at / 1_000_000}
      aria-valuetext={formatExactMoment(at)}
      aria-disabled={!live}
      aria-keyshortcuts="Delete"
      style={`left:${(place * 100).toFixed(3)}%`}
      onPointerDown={(event) => {
        if (!live || event.button !== 0 || !event.isPrimary) return;
        const element = event.currentTarget;
        const width = element.parentElement?.getBoundingClientRect().width ?? 1;
        element.setPointerCapture(event.pointerId);
        drag.current = {
          x: event.clientX,
          at,
          usPerPx: end / width,
          moved: false,
          first: true,
          frame: 0,
          next: undefined,
        };
      }}
      onPointerMove={follow}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        const press = pressed(event, at, end);
        if (press === undefined) return;
        // The player's own keys mean something else here.
        event.preventDefault();
        event.stopPropagation();
        if (press === 'remove') onRemove();
        else if (press === 'open') onOpen();
        else onMove(press, !event.repeat);
      }}
    >
      <TickGlyph kind={kind} />
      <span class="lab-handle-tip" aria-hidden="true" style={`--share:${place.toFixed(3)}`}>
        {formatExactMoment(at)} {word}
      </span>
    </span>
  );
}

interface Drag {
  readonly x: number;
  readonly at: number;
  readonly usPerPx: number;
  moved: boolean;
  first: boolean;
  frame: number;
  next: number | undefined;
}

/** What a key means on a handle: where it goes, µs, or that it is opened or removed. */
function pressed(event: KeyboardEvent, at: number, end: number): number | 'remove' | 'open' | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const step = event.shiftKey ? FAR_NUDGE : NUDGE;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + step;
    case 'Home':
      return 0;
    case 'End':
      return end;
    case 'Delete':
    case 'Backspace':
      return 'remove';
    case 'Enter':
      return 'open';
    default:
      return undefined;
  }
}
