import { render } from 'preact';
import { view } from '../../labs/session-sync/view.ts';
import { readExtras } from '../../player/address.ts';
import { breathe } from '../../player/breathe.ts';
import { LabStore } from '../../player/LabStore.ts';
import { runScenario } from '../../player/running/runner.ts';
import { labOf } from '../../simulation/labs/registry.ts';
import { readScenario } from '../../simulation/scenario/scenario.ts';
import { HomeFigure } from './HomeFigure.tsx';
import { HOME_PRESET } from './preset.ts';

/** Puts the live figure over the still one and sets it going, unless the reader asked for less motion. */
export async function mountHome(element: HTMLElement): Promise<void> {
  const lab = await labOf(view.id);
  const { extras, scenario: entries } = readExtras(new URLSearchParams(HOME_PRESET));
  const { scenario } = readScenario(lab, entries);
  const run = await runScenario(scenario, new AbortController().signal, () => {});
  await breathe();
  const store = new LabStore({ lab, view, figure: 'home', preset: scenario, run, t: extras.t, runScenario });
  render(<HomeFigure store={store} />, element);
  element.dataset['live'] = '';
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) store.clock.play();
}
