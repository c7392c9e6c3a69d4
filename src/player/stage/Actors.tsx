import { type ReadonlySignal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { lingerOf } from '../clock/hop.ts';
import type { LabView } from '../LabView.ts';
import { ActorCard } from './ActorCard.tsx';
import { type ActorFrame, castAt, mostHeld, rolesOf } from './cast.ts';
import type { StageLayout } from './layout.ts';
import type { Selection } from './StageSvg.tsx';
import { UserFigure } from './UserFigure.tsx';

/** A frame for each of the cast, by row; each figure is drawn again when its own changes, and nobody asks the others. */
export type Frames = readonly ReadonlySignal<ActorFrame>[];

interface Props {
  readonly recording: Recording;
  readonly view: LabView;
  readonly layout: StageLayout;
  readonly selection: Selection;
}

/** Everyone on the stage as they are at a moment. */
export function ActorsAt({ t, ...rest }: Props & { readonly t: number }): JSX.Element {
  const { recording } = rest;
  const frames = useMemo(
    () => castAt(recording, t, lingerOf(recording)).map((frame) => signal(frame)),
    [recording, t],
  );
  return <Actors {...rest} frames={frames} />;
}

/** Everyone on the stage: a user as a browser or a dot, a machine as a card. */
export function Actors({
  recording,
  view,
  layout,
  selection,
  frames,
}: Props & { readonly frames: Frames }): JSX.Element {
  const selected = selection?.kind === 'actor' ? selection.row : -1;
  return useMemo(
    () => (
      <g class="lab-actors">
        {rolesOf(recording).map((role, row) => {
          const common = { frame: frames[row]!, place: layout.places[row]!, selected: row === selected };
          if (role === 'browser') return <UserFigure key={row} {...common} loggedInBy={view.loggedInBy} />;
          const counted = view.counted[role] ?? [];
          const most = counted[0] ? mostHeld(recording, role, counted[0].kind) : 0;
          return <ActorCard key={row} {...common} counted={counted} most={most} />;
        })}
      </g>
    ),
    [recording, frames, view, layout, selected],
  );
}
