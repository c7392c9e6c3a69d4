import { type Scenario, writeScenario } from '../simulation/scenario/scenario.ts';
import { href } from '../site/url.ts';
import { SPEEDS } from './clock/PlayClock.ts';
import type { Range } from './clock/range.ts';
import type { LabStore } from './LabStore.ts';
import { readPick, writePick } from './pick.ts';
import { viewFor, viewsOf } from './views.ts';

/** What an address carries besides the scenario: the player's own. */
export interface Extras {
  /** where the reader stands, µs */
  readonly t: number | undefined;
  /** the view that is open */
  readonly tab: string | undefined;
  /** what is picked out, as {@link writePick} names it */
  readonly pick: string | undefined;
  /** what is played round and round, as {@link writeRange} names it */
  readonly loop: string | undefined;
  /** how fast it is played, one of {@link SPEEDS} */
  readonly speed: string | undefined;
  /** the scenario compared with, as a query string */
  readonly versus: string | undefined;
}

/** The names of what an address and a file say of the player's own, beside the scenario compared with. */
export const extraNames = ['t', 'tab', 'pick', 'loop', 'speed'] as const;

/** What an address says of the player's own that can't be so here, and was left out. */
export interface ExtraIssue {
  readonly field: (typeof extraNames)[number];
  readonly value: string;
}

/** Takes what is the player's own out of an address's entries; the rest is the scenario's. Never throws. */
export function readExtras(entries: URLSearchParams): {
  readonly extras: Extras;
  readonly scenario: URLSearchParams;
  readonly issues: readonly ExtraIssue[];
} {
  const scenario = new URLSearchParams(entries);
  const own: Record<string, string | undefined> = {};
  for (const name of [...extraNames, 'versus']) {
    own[name] = scenario.get(name) ?? undefined;
    scenario.delete(name);
  }
  const t = readMoment(own['t'] ?? '');
  return {
    extras: {
      t,
      tab: own['tab'],
      pick: own['pick'],
      loop: own['loop'],
      speed: own['speed'],
      versus: own['versus'],
    },
    scenario,
    issues: own['t'] === undefined || t !== undefined ? [] : [{ field: 't', value: own['t'] }],
  };
}

/** Puts the view, the selection, the loop and the speed of an address into a store; what names nothing here is left out and told. */
export function enterExtras(
  store: LabStore,
  { tab, pick, loop, speed, versus }: Extras,
): readonly ExtraIssue[] {
  const issues: ExtraIssue[] = [];
  if (pick !== undefined) {
    const selection = readPick(store.run.value.recording, pick);
    store.pick(selection);
    if (selection === undefined) issues.push({ field: 'pick', value: pick });
  }
  if (tab !== undefined) {
    if (viewsOf(store.view).some(({ id }) => id === tab)) store.tab.value = tab;
    else issues.push({ field: 'tab', value: tab });
  }
  const unread = enterLoop(store, loop);
  // The run compared with may be longer: only with it is known whether there is such a stretch.
  if (versus === undefined) issues.push(...unread);
  const known = SPEEDS.find((one) => String(one) === speed);
  store.clock.speed.value = known ?? 1;
  if (speed !== undefined && known === undefined) issues.push({ field: 'speed', value: speed });
  return issues;
}

/** Puts the loop of an address into a store; what lies past the end of its runs is left out and told. */
export function enterLoop(store: LabStore, loop: string | undefined): readonly ExtraIssue[] {
  const range = readRange(loop ?? '');
  const isThere = range !== undefined && range.from < store.clock.end;
  store.clock.repeat(isThere ? range : undefined);
  return loop === undefined || isThere ? [] : [{ field: 'loop', value: loop }];
}

/** `3.2s` as µs; undefined where it isn't of that form. */
function readMoment(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)s$/.exec(text);
  return match ? Math.round(Number(match[1]) * 1_000_000) : undefined;
}

function writeMoment(t: number): string {
  return `${Math.round(t) / 1_000_000}s`;
}

/** `1.2s~3s` as a range; undefined where it isn't one. */
function readRange(text: string): Range | undefined {
  const [from, to, ...more] = text.split('~').map(readMoment);
  return from !== undefined && to !== undefined && from < to && more.length === 0 ? { from, to } : undefined;
}

function writeRange({ from, to }: Range): string {
  return `${writeMoment(from)}~${writeMoment(to)}`;
}

/** What an address says of the player's own: with `moment` where the reader stands, what is picked out, the view. */
export function ownEntries(store: LabStore, moment: boolean): readonly (readonly [string, string])[] {
  const entries: [string, string][] = [];
  const { t, loop, speed } = store.clock;
  if (moment) entries.push(['t', writeMoment(t)]);
  const selection = store.selection.value;
  const pick = writePick(store.run.value.recording, selection);
  if (pick !== '') entries.push(['pick', pick]);
  // Picking opens a view by itself: one is written where it is another than that.
  const opens = selection ? viewFor(store.view, selection.kind, store.firstTab) : store.firstTab;
  if (store.tab.value !== opens) entries.push(['tab', store.tab.value]);
  if (loop.value) entries.push(['loop', writeRange(loop.value)]);
  if (speed.value !== 1) entries.push(['speed', String(speed.value)]);
  return entries;
}

/** The query string of a lab's state: the scenario, sparsely, the player's own, and the scenario compared with. */
export function labQuery(store: LabStore, moment: boolean): string {
  const sparse = (scenario: Scenario) => writeScenario(store.lab, scenario, { sparse: true });
  const pinned = store.pinned.value;
  return queryOf([
    ...sparse(store.scenario.value),
    ...ownEntries(store, moment),
    ...(pinned ? [['versus', queryOf(sparse(pinned.scenario))] as const] : []),
  ]);
}

/** Entries as a query string. Colons, at signs and tildes may stand in it as they are, and addresses are for people too. */
export function queryOf(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%40/g, '@')}`)
    .join('&');
}

/** The address of the lab's own page in this state. */
export function labAddress(store: LabStore, moment: boolean): string {
  const query = labQuery(store, moment);
  return href(`/labs/${store.lab.id}/`) + (query === '' ? '' : `?${query}`);
}
