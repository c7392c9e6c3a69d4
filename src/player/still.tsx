import { renderToString } from 'preact-render-to-string';
import { simulate } from '../simulation/kernel/simulate.ts';
import { labOf } from '../simulation/labs/registry.ts';
import { readScenario } from '../simulation/scenario/scenario.ts';
import { enterExtras, labAddress, readExtras } from './address.ts';
import { LabFrame } from './LabFrame.tsx';
import { LabStore } from './LabStore.ts';
import type { LabView } from './LabView.ts';
import { runOf } from './run.ts';
import { PrintFigure } from './share/PrintFigure.tsx';
import { rolesOf } from './stage/cast.ts';
import { layoutStage } from './stage/layout.ts';
import { StageSvg } from './stage/StageSvg.tsx';
import { TransitionTables } from './statechart/TransitionTables.tsx';
import { tellingMoment } from './tellingMoment.ts';
import { loadOwnView } from './views.ts';

/** A lab rendered at build time: what readers without JavaScript keep, and what the live lab is put over. */
export interface StillLab {
  readonly html: string;
  /** the transition tables of the machines that take part, folded */
  readonly tables: string;
  /** what was wrong with the preset; the page decides whether to fail */
  readonly issues: readonly { readonly code: string; readonly field: string; readonly value: string }[];
}

interface StillOptions {
  readonly figure: string;
  readonly question: string;
  readonly alone: boolean;
  /** where the site will stand: what is printed names its full address */
  readonly site?: URL | undefined;
}

/** Simulates a preset and renders the whole lab on its telling moment, and the figure that paper shows. */
export async function renderStill(
  view: LabView,
  preset: string,
  { figure, question, alone, site }: StillOptions,
): Promise<StillLab> {
  const lab = await labOf(view.id);
  const { extras, scenario: entries, issues: unread } = readExtras(new URLSearchParams(preset));
  const { scenario, issues } = readScenario(lab, entries);
  const recording = await simulate(lab, scenario);
  const { machines } = await lab.running();
  const run = runOf(lab, scenario, recording);
  const store = new LabStore({ lab, view, figure, preset: scenario, run, t: extras.t });
  const unknown = enterExtras(store, extras);
  await loadOwnView(view, store.tab.value);
  const address = labAddress(store, extras.t !== undefined);
  const printed = (
    <PrintFigure
      view={view}
      run={run}
      question={question}
      t={store.clock.t}
      address={site ? new URL(address, site).href : address}
    />
  );
  return {
    html: renderToString(<LabFrame store={store} question={question} alone={alone} printed={printed} />),
    tables: renderToString(<TransitionTables machines={machines} view={view} recording={recording} />),
    issues: [...issues, ...[...unread, ...unknown].map((issue) => ({ ...issue, code: 'bad-value' }))],
  };
}

/** A stage drawn for a list of labs, px: upright and low for narrow places, lying for wide ones. */
const LISTED = [
  [340, 380],
  [600, 404],
] as const;

/**
 * A lab's stage alone, as it opens, on its telling moment: a picture for lists, drawn twice (`lab-svg-narrow`,
 * `lab-svg-wide`), so that a list shows the one whose letters stay legible in the room it has.
 */
export async function stillStage(view: LabView): Promise<string> {
  const lab = await labOf(view.id);
  const { scenario } = readScenario(lab, []);
  const { recording, metrics } = runOf(lab, scenario, await simulate(lab, scenario));
  const stages = LISTED.map(([width, height]) => (
    <StageSvg
      key={width}
      recording={recording}
      view={view}
      layout={layoutStage(rolesOf(recording), width, height)}
      t={tellingMoment(recording)}
      label={view.summary(scenario.parameters, metrics)}
      selection={undefined}
    />
  ));
  return renderToString(<>{stages}</>);
}
