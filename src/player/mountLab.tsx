import { effect } from '@preact/signals';
import { hydrate } from 'preact';
import type { Lab } from '../simulation/lab.ts';
import { readScenario, type Scenario } from '../simulation/scenario/scenario.ts';
import { enterExtras, labQuery, readExtras } from './address.ts';
import { breathe } from './breathe.ts';
import { pinVersus } from './compare/versus.ts';
import { keepFocus } from './keepFocus.ts';
import { LabFrame } from './LabFrame.tsx';
import { LAB_RUN } from './LabRun.ts';
import { LabStore } from './LabStore.ts';
import type { LabView } from './LabView.ts';
import { partsAwake } from './Part.tsx';
import { runDetail } from './run.ts';
import { progressOf, runningSentence } from './running/progress.ts';
import { countUpTo, type OnProgress, runScenario } from './running/runner.ts';
import { extraSentence } from './share/extraWords.ts';
import { loadOwnView } from './views.ts';

/** How long the address waits for the reader to come to rest, ms: browsers refuse to have it changed all the time. */
const ADDRESS_REST = 400;
/** A first run that takes longer than this tells how far it is, ms. */
const LONG_RUN = 500;

/** Makes a lab live: runs its scenario and puts the live frame where the still one stands. */
export async function mountLab(element: HTMLElement, lab: Lab, view: LabView): Promise<LabStore> {
  const figure = element.dataset['figure'] ?? view.id;
  const alone = 'alone' in element.dataset;
  const written = new URLSearchParams(
    alone && location.search !== '' ? location.search : element.dataset['scenario'],
  );
  const { extras, scenario: entries, issues: unread } = readExtras(written);
  const { scenario, issues } = readScenario(lab, entries);
  const run = await runScenario(scenario, new AbortController().signal, tellProgress(element, scenario));
  // Building and drawing are tasks of their own: a slow phone answers between them.
  await breathe();
  const store = new LabStore({
    lab,
    view,
    figure,
    preset: scenario,
    run,
    t: extras.t,
    runScenario,
    countUpTo,
  });
  await breathe();
  const unknown = enterExtras(store, extras);
  const dropped = [
    ...issues.map((issue) => view.issueSentence(issue)),
    ...[...unread, ...unknown].map((issue) => extraSentence(view, issue)),
  ];
  store.notice.value = dropped.join(' ');
  const tell = () =>
    element.dispatchEvent(
      new CustomEvent(LAB_RUN, { bubbles: true, detail: runDetail(lab, figure, store.run.value) }),
    );
  store.onRun(tell);
  await loadOwnView(view, store.tab.value);
  hydrate(<LabFrame store={store} question={element.dataset['question'] ?? ''} alone={alone} />, element);
  await partsAwake();
  keepFocus(element);
  element.dataset['live'] = '';
  tell();
  if (extras.versus !== undefined) {
    dropped.push(...(await pinVersus(store, new URLSearchParams(extras.versus), extras)));
    if (dropped.length > 0) store.notice.value = dropped.join(' ');
  }
  if (alone) keepAddress(store);
  return store;
}

/** Lets the still frame say how far the first run is, where that takes long: an address may ask for a million messages. */
function tellProgress(element: HTMLElement, scenario: Scenario): OnProgress {
  const began = performance.now();
  const notice = element.querySelector('[data-notice]');
  return (at) => {
    if (notice === null || performance.now() - began < LONG_RUN) return;
    notice.textContent = runningSentence(progressOf(scenario, at));
  };
}

/** Lets the address follow the scenario, and the moment while the run stands still. */
function keepAddress(store: LabStore): void {
  let timer = 0;
  effect(() => {
    const stands = !store.clock.playing.value;
    // The moment is not read while it goes by: an address that says nothing of it is not written again and again.
    if (stands) void store.clock.shown.value;
    // Where nobody has moved, a fresh page stands at the telling moment as well; the start is a moment like others.
    const moment = stands && store.moved;
    const query = labQuery(store, moment);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
    }, ADDRESS_REST);
  });
}
