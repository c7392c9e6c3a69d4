import type { JSX } from 'preact';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorNumber, actorWord, roleIcon } from '../actorWords.ts';
import { markShape } from './markKind.ts';
import type { ActorFrame } from './cast.ts';
import type { Place } from './layout.ts';

interface Props {
  readonly frame: ActorFrame;
  readonly place: Place;
  /** the kinds of holding that mean: logged in */
  readonly loggedInBy: readonly string[];
  readonly selected: boolean;
}

/** A user on the stage: a browser with its name and what it carries, or one dot of many. */
export function UserFigure({ frame, place, loggedInBy, selected }: Props): JSX.Element {
  const { x, y, width: w, height: h, size } = place;
  const carries = loggedInBy.find((kind) => (frame.held[kind] ?? 0) > 0);
  const classes = ['lab-user', `lab-user-${size}`];
  if (carries) classes.push(carries === 'token' ? 'has-token' : 'has-session');
  if (frame.refused > 0) classes.push('is-refused');
  if (frame.wrong) classes.push('is-wrong');
  if (frame.waiting) classes.push('is-waiting');
  if (selected) classes.push('is-selected');
  const common = {
    class: classes.join(' '),
    'data-actor': frame.name,
    'data-row': frame.row,
    transform: `translate(${x} ${y})`,
  };
  if (size === 'dot') {
    const r = Math.min(w, h) * 0.34;
    return (
      <g {...common}>
        <circle class="lab-dot" r={r} />
        {frame.refused > 0 && <path class="lab-dot-bar" d={`M${-r} 0H${r}`} />}
        {frame.wrong && (
          <path class="lab-user-wrong" d={markShape.wrong} transform={`scale(${(r / 9).toFixed(2)})`} />
        )}
        {selected && <circle class="lab-selected" r={r + 2.5} />}
      </g>
    );
  }
  const short = size === 'small';
  const iconTop = -h / 2 + 2;
  return (
    <g {...common}>
      <rect class="lab-hit" x={-w / 2} y={-h / 2} width={w} height={h} />
      <Icon name={roleIcon(frame.role)} x={-14} y={iconTop} size={28} />
      {carries && frame.refused === 0 && !frame.wrong && (
        <path
          class="lab-carries"
          d={markShape[carries === 'token' ? 'sheet' : 'ticket']}
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
        {short ? actorNumber(frame.name) : actorWord(frame.name)}
      </text>
      {selected && (
        <rect class="lab-selected" x={-w / 2 + 1} y={-h / 2 + 1} width={w - 2} height={h - 2} rx={3} />
      )}
    </g>
  );
}
