import { computed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorNumber, actorWord, roleIcon } from '../actorWords.ts';
import { markShape } from './markKind.ts';
import type { ActorFrame } from './cast.ts';
import type { Place } from './layout.ts';

interface Props {
  readonly frame: ReadonlySignal<ActorFrame>;
  readonly place: Place;
  /** the kinds of holding that mean: logged in */
  readonly loggedInBy: readonly string[];
  readonly selected: boolean;
}

/** A user on the stage: a browser with its name and what it carries, or one dot of many. */
export function UserFigure(props: Props): JSX.Element {
  return props.place.size === 'dot' ? <UserDot {...props} /> : <UserBrowser {...props} />;
}

/**
 * One dot of many. A frame in which only its colour changes sets its class and renders nothing: while a thousand play, some
 * dozens change in each frame of the animation.
 */
function UserDot({ frame, place: { x, y, width, height }, loggedInBy, selected }: Props): JSX.Element {
  // Of another run come other frames: `useComputed` would go on listening to the ones it began with.
  const { classes, refused, wrong } = useMemo(
    () => ({
      classes: computed(() => `lab-user lab-user-dot ${stateOf(frame.value, loggedInBy)}`),
      refused: computed(() => frame.value.refused > 0),
      wrong: computed(() => frame.value.wrong),
    }),
    [frame, loggedInBy],
  );
  const { name, row } = frame.peek();
  const r = Math.min(width, height) * 0.34;
  const scale = (r / 9).toFixed(2);
  // At its own place without a transform: a browser paints what is transformed by itself, a thousand times.
  return (
    <g class={classes} data-actor={name} data-row={row}>
      <circle class="lab-dot" cx={x} cy={y} r={r} />
      {refused.value && <path class="lab-dot-bar" d={`M${x - r} ${y}H${x + r}`} />}
      {wrong.value && (
        <path class="lab-user-wrong" d={markShape.wrong} transform={`translate(${x} ${y})scale(${scale})`} />
      )}
      {selected && <circle class="lab-selected" cx={x} cy={y} r={r + 2.5} />}
    </g>
  );
}

/** A browser with its name and what it carries. */
function UserBrowser({ frame: { value: frame }, place, loggedInBy, selected }: Props): JSX.Element {
  const { x, y, width: w, height: h, size } = place;
  const carries = carriedBy(frame, loggedInBy);
  const classes = ['lab-user', `lab-user-${size}`, stateOf(frame, loggedInBy)];
  if (selected) classes.push('is-selected');
  const short = size === 'small';
  const iconTop = -h / 2 + 2;
  return (
    <g
      class={classes.join(' ')}
      data-actor={frame.name}
      data-row={frame.row}
      transform={`translate(${x} ${y})`}
    >
      <rect class="lab-hit" x={-w / 2} y={-h / 2} width={w} height={h} />
      <Icon name={roleIcon(frame.role)} x={-14} y={iconTop} size={28} />
      {carries && frame.refused === 0 && !frame.wrong && (
        <path
          class="lab-carries"
          d={markShape[SEALED.includes(carries) ? 'sheet' : 'ticket']}
          transform={`translate(13 ${iconTop + 23})scale(.8)`}
        />
      )}
      {frame.wrong && (
        <path class="lab-user-wrong" d={markShape.wrong} transform={`translate(14 ${iconTop + 22})`} />
      )}
      {frame.refused > 0 && (
        <path class="lab-user-bar" d={markShape.refused} transform={`translate(13 ${iconTop + 23})`} />
      )}
      <text class="lab-name" x={0} y={h / 2 - (short ? 14 : 7)} text-anchor="middle">
        {(short && actorNumber(frame.name)) || actorWord(frame.name)}
      </text>
      {selected && (
        <rect class="lab-selected" x={-w / 2 + 1} y={-h / 2 + 1} width={w - 2} height={h - 2} rx={3} />
      )}
    </g>
  );
}

/** The kind of holding that has a user logged in; undefined where there is none. */
function carriedBy({ held }: ActorFrame, loggedInBy: readonly string[]): string | undefined {
  return loggedInBy.find((kind) => (held[kind] ?? 0) > 0);
}

/** What says something itself, under a signature: drawn as a sheet with a seal. All else is a ticket. */
const SEALED: readonly string[] = ['token', 'signed-cookie'];

/** How a user is, as classes. */
function stateOf(frame: ActorFrame, loggedInBy: readonly string[]): string {
  const carries = carriedBy(frame, loggedInBy);
  const classes: string[] = [];
  if (carries) classes.push(SEALED.includes(carries) ? 'has-token' : 'has-session');
  if (frame.refused > 0) classes.push('is-refused');
  if (frame.wrong) classes.push('is-wrong');
  if (frame.waiting) classes.push('is-waiting');
  return classes.join(' ');
}
