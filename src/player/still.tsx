import { renderToString } from 'preact-render-to-string';
import { simulate } from '../simulation/kernel/simulate.ts';
import { labOf } from '../simulation/labs/registry.ts';
import { readScenario } from '../simulation/scenario/scenario.ts';
import { enterExtras, readExtras } from './address.ts';
import { LabFrame } from './LabFrame.tsx';
import { LabStore } from './LabStore.ts';
import type { LabView } from './LabView.ts';
import { runOf } from './run.ts';

/** A lab rendered at build time: what readers without JavaScript keep, and what the live lab is put over. */
export interface StillLab {
  readonly html: string;
  /** what was wrong with the preset; the page decides whether to fail */
  readonly issues: readonly { readonly code: string; readonly field: string; readonly value: string }[];
}

interface StillOptions {
  readonly figure: string;
  readonly question: string;
  readonly alone: boolean;
}

/** Simulates a preset and renders the whole lab on its telling moment. */
export async function renderStill(
  view: LabView,
  preset: string,
  { figure, question, alone }: StillOptions,
): Promise<StillLab> {
  const lab = labOf(view.id);
  const { extras, scenario: entries, issues: unread } = readExtras(new URLSearchParams(preset));
  const { scenario, issues } = readScenario(lab, entries);
  const recording = await simulate(lab, scenario);
  const store = new LabStore({
    lab,
    view,
    figure,
    preset: scenario,
    run: runOf(lab, scenario, recording),
    t: extras.t,
  });
  const unknown = enterExtras(store, extras);
  return {
    html: renderToString(<LabFrame store={store} question={question} alone={alone} />),
    issues: [...issues, ...[...unread, ...unknown].map((issue) => ({ ...issue, code: 'bad-value' }))],
  };
}
