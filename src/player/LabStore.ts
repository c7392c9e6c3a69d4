import { batch, signal, type Signal } from '@preact/signals';
import type { Lab } from '../simulation/lab.ts';
import type { UserAction } from '../simulation/scenario/action.ts';
import type { Fault } from '../simulation/scenario/fault.ts';
import type { FieldValue } from '../simulation/scenario/fields.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';
import { sameDeed, type Timed } from '../simulation/scenario/timed.ts';
import { actorName } from '../simulation/trace/messages.ts';
import { PlayClock } from './clock/PlayClock.ts';
import { History } from './History.ts';
import type { LabView } from './LabView.ts';
import { sameThing } from './pick.ts';
import type { Run } from './run.ts';
import { failureSentence } from './running/failure.ts';
import { progressOf } from './running/progress.ts';
import type { CountUpTo, RunScenario } from './running/runner.ts';
import {
  type Edited,
  sameScenario,
  type TimedList,
  withMoved,
  withoutTimed,
  withParameter,
  withTimed,
} from './scenarioEdit.ts';
import type { LitRows } from './stage/LitPath.tsx';
import type { Selection } from './stage/StageSvg.tsx';
import { tellingMoment } from './tellingMoment.ts';
import { viewFor, viewsOf } from './views.ts';
import { actionWord, faultWord } from './words/faultWords.ts';

/** A step of undo: the scenario before it and, where the two runs of a comparison changed places, the one pinned then. */
interface Step {
  readonly scenario: Scenario;
  readonly pinned?: Run | undefined;
}

interface LabStoreOptions {
  readonly lab: Lab;
  readonly view: LabView;
  readonly figure: string;
  /** What 되돌리기 returns to. */
  readonly preset: Scenario;
  readonly run: Run;
  /** Where to stand in the run, µs; the telling moment where undefined. */
  readonly t?: number | undefined;
  /** The view that is open at first; the first one where undefined. */
  readonly tab?: string | undefined;
  /** How scenarios are run; a store without it shows a still frame. */
  readonly runScenario?: RunScenario;
  /** How long runs are counted up to a moment; a still frame has all its counts when it is rendered. */
  readonly countUpTo?: CountUpTo;
}

/**
 * One lab on a page: the scenario as the reader has set it, the run that shows, where in it the reader stands, and what
 * is picked out. Components read its signals; the newest change wins.
 */
export class LabStore {
  readonly lab: Lab;
  readonly view: LabView;
  readonly figure: string;
  readonly preset: Scenario;
  readonly clock: PlayClock;
  readonly scenario: Signal<Scenario>;
  readonly run: Signal<Run>;
  readonly selection: Signal<Selection> = signal(undefined);
  /** the actor that fault buttons are aimed at, by name */
  readonly target: Signal<string> = signal('service-2');
  /** the view open under the stage, by its id */
  readonly tab: Signal<string>;
  /** messages whose ways the stage lights: the path of an answer to 왜? */
  readonly lit: Signal<LitRows | undefined> = signal(undefined);
  /** the run that others are compared with; undefined where none is */
  readonly pinned: Signal<Run | undefined> = signal(undefined);
  /** share of a long run done so far; undefined when none is running */
  readonly progress: Signal<number | undefined> = signal(undefined);
  /** for the live region: what just happened */
  readonly said: Signal<string> = signal('');
  /** for the status line: what was dropped, copied or failed */
  readonly notice: Signal<string> = signal('');
  readonly live: boolean;
  readonly countUpTo: CountUpTo | undefined;
  /** whether the reader has moved in time; until then a new run opens on its telling moment */
  moved: boolean;
  /** the view that is open at first */
  readonly firstTab: string;
  readonly #runScenario: RunScenario | undefined;
  #running: AbortController | undefined;
  #pinning: AbortController | undefined;
  readonly #history = new History<Step>();
  readonly #onRun = new Set<(run: Run) => void>();

  constructor({ lab, view, figure, preset, run, t, tab, runScenario, countUpTo }: LabStoreOptions) {
    this.lab = lab;
    this.view = view;
    this.figure = figure;
    this.preset = preset;
    this.scenario = signal(run.scenario);
    this.run = signal(run);
    this.firstTab = viewsOf(view)[0]!.id;
    this.tab = signal(tab ?? this.firstTab);
    this.moved = t !== undefined;
    this.clock = new PlayClock(run.recording, Math.min(run.recording.end, t ?? tellingMoment(run.recording)));
    this.live = runScenario !== undefined;
    this.#runScenario = runScenario;
    this.countUpTo = countUpTo;
  }

  /** Calls back after each run. */
  onRun(listener: (run: Run) => void): void {
    this.#onRun.add(listener);
  }

  /** Sets a parameter. Changes of one key in a row (a slider being dragged) are one step of undo. */
  set(key: string, value: FieldValue): void {
    void this.#apply(withParameter(this.lab, this.scenario.value, key, value), `set ${key}`);
  }

  /** Does a fault at its time: the run forks there. */
  add(fault: Fault): void {
    this.#insert('faults', fault);
  }

  /** Has a user do something at its time. */
  act(action: UserAction): void {
    this.#insert('actions', action);
  }

  /** Takes back number `index` of a list. */
  remove(list: TimedList, index: number): void {
    void this.#apply(withoutTimed(this.lab, this.scenario.value, list, index), '');
  }

  /**
   * Moves number `index` of a list to another time, µs, and returns its number then: lists stay in order of time. Moves in
   * a row with one `gesture` (a handle being dragged) are one step of undo.
   */
  move(list: TimedList, index: number, at: number, gesture: string): number {
    const moved = this.scenario.value[list][index];
    if (moved === undefined) return -1;
    const edited = withMoved(this.lab, this.scenario.value, list, index, at);
    void this.#apply(edited, `move ${gesture}`);
    return edited.scenario[list].findIndex((timed) => timed.at === at && sameDeed(timed, moved));
  }

  /** Picks out a message or an actor, and opens a view that tells of it; faults are aimed at an actor that is picked. */
  pick(selection: Selection): void {
    this.selection.value = selection;
    if (selection) this.tab.value = viewFor(this.view, selection.kind, this.tab.value);
    if (selection?.kind === 'actor') this.target.value = actorName(this.run.value.recording, selection.row);
  }

  /** Takes a whole other scenario, as one step of undo. Resolves to whether its run came to show. */
  open(scenario: Scenario): Promise<boolean> {
    return this.#apply({ scenario, dropped: { faults: [], actions: [] } }, '');
  }

  /** Returns to the preset. */
  reset(): void {
    this.moved = false;
    void this.#apply({ scenario: this.preset, dropped: { faults: [], actions: [] } }, '');
  }

  /** Undoes the last change, or does an undone one again. */
  travel(direction: 'undo' | 'redo'): void {
    const { pinned } = this;
    const exchanged = (to: Step) => to.pinned !== undefined && pinned.value !== undefined;
    const step = this.#history.travel(direction, (to) => ({
      scenario: this.scenario.value,
      pinned: exchanged(to) ? pinned.value : undefined,
    }));
    if (step === undefined) return;
    if (exchanged(step)) this.pin(step.pinned);
    void this.#start(step.scenario);
  }

  /** Keeps a run for others to be compared with; undefined ends the comparison. */
  pin(run: Run | undefined): void {
    this.#pinning?.abort();
    batch(() => {
      this.pinned.value = run;
      this.clock.accompany(run?.recording);
    });
  }

  /** Runs a scenario beside the one that shows, and pins its run. Resolves to whether that came to be. */
  async pinScenario(scenario: Scenario): Promise<boolean> {
    this.#pinning?.abort();
    const { signal } = (this.#pinning = new AbortController());
    try {
      const run = await this.#runScenario?.(scenario, signal, () => {});
      if (run === undefined || signal.aborted) return false;
      this.pin(run);
      return true;
    } catch (error) {
      if (!signal.aborted) this.notice.value = failureSentence(error);
      return false;
    }
  }

  /** Lets the pinned run and the one that shows change places, as one step of undo. */
  exchange(): void {
    const [pinned, shown] = [this.pinned.value, this.run.value];
    if (pinned === undefined) return;
    this.#running?.abort();
    this.#history.keep({ scenario: shown.scenario, pinned }, '');
    this.moved = true;
    batch(() => {
      this.scenario.value = pinned.scenario;
      this.pin(shown);
      this.#show(pinned);
    });
  }

  /** Whether there is a change to undo, or one to do again. */
  get undoable(): { readonly undo: boolean; readonly redo: boolean } {
    return this.#history.undoable;
  }

  get changed(): boolean {
    return !sameScenario(this.scenario.value, this.preset);
  }

  /** Stops a long run: the scenario goes back to the run that shows. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    batch(() => {
      this.progress.value = undefined;
      this.scenario.value = this.run.value.scenario;
      this.notice.value = '실행을 멈췄어요. 앞선 실행의 숫자가 그대로 있어요.';
    });
  }

  #insert(list: TimedList, timed: Timed): void {
    this.moved = true;
    void this.#apply(withTimed(this.lab, this.scenario.value, list, timed), '');
  }

  async #apply({ scenario, dropped: { faults, actions } }: Edited, group: string): Promise<boolean> {
    if (sameScenario(scenario, this.scenario.value)) return true;
    this.#history.keep({ scenario: this.scenario.value }, group);
    const dropped = [
      ...faults.map((fault) => faultWord(this.view, fault)),
      ...actions.map((action) => actionWord(this.view, action)),
    ];
    this.notice.value =
      dropped.length === 0 ? '' : `이 설정에서는 할 수 없어서 뺐어요: ${dropped.join(', ')}`;
    return this.#start(scenario);
  }

  /** Runs a scenario and shows it, unless a newer one comes first. Resolves to whether it did. */
  async #start(scenario: Scenario): Promise<boolean> {
    this.scenario.value = scenario;
    this.#running?.abort();
    const controller = new AbortController();
    this.#running = controller;
    try {
      const run = await this.#runScenario?.(scenario, controller.signal, (at) => {
        if (!controller.signal.aborted) this.progress.value = progressOf(scenario, at);
      });
      if (run === undefined || controller.signal.aborted) return false;
      this.#show(run);
      return true;
    } catch (error) {
      if (controller.signal.aborted) return false;
      batch(() => {
        this.progress.value = undefined;
        this.scenario.value = this.run.value.scenario;
        this.notice.value = failureSentence(error);
      });
      return false;
    }
  }

  #show(run: Run): void {
    batch(() => {
      this.progress.value = undefined;
      this.selection.value = sameThing(this.run.value.recording, run.recording, this.selection.value);
      this.run.value = run;
      this.clock.enter(run.recording, this.moved ? this.clock.t : tellingMoment(run.recording));
    });
    for (const listener of this.#onRun) listener(run);
  }
}
