import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { lingerOf } from '../clock/hop.ts';
import type { LabView } from '../LabView.ts';
import { ActorCard } from './ActorCard.tsx';
import { type ActorFrame, castAt, mostHeld } from './cast.ts';
import type { StageLayout } from './layout.ts';
import type { Selection } from './StageSvg.tsx';
import { UserFigure } from './UserFigure.tsx';

interface Props {
  readonly recording: Recording;
  readonly view: LabView;
  readonly layout: StageLayout;
  readonly t: number;
  readonly selection: Selection;
}

/**
 * Everyone on the stage at a moment. Of a thousand users few change from one moment to the next: who looks as before is
 * the very same vnode, which Preact passes over.
 */
export function Actors({ recording, view, layout, t, selection }: Props): JSX.Element {
  const drawn = useMemo(() => new WeakMap<ActorFrame, JSX.Element>(), [recording, view, layout]);
  const figureOf = (frame: ActorFrame, selected: boolean) => {
    const common = { frame, place: layout.places[frame.row]!, selected };
    if (frame.role === 'browser' || frame.role === 'attacker')
      return <UserFigure key={frame.row} {...common} loggedInBy={view.loggedInBy} />;
    const counted = view.counted[frame.role] ?? [];
    const most = counted[0] ? mostHeld(recording, frame.role, counted[0].kind) : 0;
    return <ActorCard key={frame.row} {...common} counted={counted} most={most} />;
  };
  return (
    <g class="lab-actors">
      {castAt(recording, t, lingerOf(recording)).map((frame) => {
        if (selection?.kind === 'actor' && selection.row === frame.row) return figureOf(frame, true);
        const known = drawn.get(frame);
        if (known !== undefined) return known;
        const figure = figureOf(frame, false);
        drawn.set(frame, figure);
        return figure;
      })}
    </g>
  );
}
