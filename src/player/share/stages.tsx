import { render } from 'preact';
import type { LabStore } from '../LabStore.ts';
import { sameThing } from '../pick.ts';
import type { Run } from '../run.ts';
import { rolesOf } from '../stage/cast.ts';
import { layoutStage } from '../stage/layout.ts';
import { StageSvg } from '../stage/StageSvg.tsx';
import { paintSvg } from './paintSvg.ts';
import { type Sheet, write } from './sheet.ts';
import type { Settings } from './theme.ts';

/** Between two stages, px. */
export const GAP = 20;

/** Distance of the dots on the paper behind a stage, px. */
const DOTS = 16;

/** Renders the stages of runs at the moment shown into `host`, each this wide, px. */
export function stagesOf(
  store: LabStore,
  runs: readonly Run[],
  width: number,
  host: HTMLElement,
): readonly SVGSVGElement[] {
  const shown = store.run.value.recording;
  render(
    runs.map(({ recording }) => {
      const layout = layoutStage(rolesOf(recording), width);
      return (
        // The drawing's own size: what is read off it is in its own pixels then.
        <div style={`width:${layout.width}px;height:${layout.height}px`}>
          <StageSvg
            recording={recording}
            view={store.view}
            layout={layout}
            t={store.clock.t}
            label=""
            selection={sameThing(shown, recording, store.selection.value)}
          />
        </div>
      );
    }),
    host,
  );
  return [...host.querySelectorAll<SVGSVGElement>('svg.lab-svg')];
}

/** Puts stages side by side, lettered where there are two. */
export function putStages(sheet: Sheet, stages: readonly SVGSVGElement[], settings: Settings): void {
  const { width, height } = stages[0]!.viewBox.baseVal;
  const left = (i: number) => sheet.margin + i * (width + GAP);
  if (stages.length > 1) {
    sheet.put(26, (context, y) =>
      stages.forEach((_, i) => write(context, 'AB'[i]!, left(i), y, settings.strong)),
    );
  }
  sheet.put(height, (context, y) =>
    stages.forEach((stage, i) => {
      context.save();
      context.translate(left(i), y);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      paintBoard(context, width, height, settings);
      paintSvg(context, stage);
      context.restore();
    }),
  );
}

function paintBoard(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { surface, line }: Settings,
): void {
  context.fillStyle = surface;
  context.fillRect(0, 0, width, height);
  context.fillStyle = line;
  for (let x = DOTS / 2; x < width; x += DOTS) {
    for (let y = DOTS / 2; y < height; y += DOTS) {
      context.beginPath();
      context.arc(x, y, 0.8, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.fillRect(0, 0, width, 1);
  context.fillRect(0, height - 1, width, 1);
}
