import { writeScenario } from '../simulation/scenario/scenario.ts';
import { href } from '../site/url.ts';
import type { LabStore } from './LabStore.ts';

/** What an address carries besides the scenario. */
export interface Extras {
  /** where the reader stands, µs */
  readonly t: number | undefined;
}

/** Takes what is the player's own out of an address's entries; the rest is the scenario's. */
export function readExtras(entries: URLSearchParams): {
  readonly extras: Extras;
  readonly scenario: URLSearchParams;
} {
  const scenario = new URLSearchParams(entries);
  const text = scenario.get('t') ?? '';
  scenario.delete('t');
  const match = /^(\d+(?:\.\d+)?)s$/.exec(text);
  return { extras: { t: match ? Math.round(Number(match[1]) * 1_000_000) : undefined }, scenario };
}

/** The query string of a lab's state: the scenario, sparsely, and with `moment` where the reader stands. */
export function labQuery(store: LabStore, moment: boolean): string {
  const entries = writeScenario(store.lab, store.scenario.value, { sparse: true }).map(([name, value]) => [
    name,
    value,
  ]);
  if (moment) entries.push(['t', `${Math.round(store.clock.t) / 1_000_000}s`]);
  // Colons, at signs and tildes may stand in a query as they are, and addresses are for people too.
  return entries
    .map(
      ([name = '', value = '']) =>
        `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%40/g, '@')}`,
    )
    .join('&');
}

/** The address of the lab's own page in this state. */
export function labAddress(store: LabStore, moment: boolean): string {
  const query = labQuery(store, moment);
  return href(`/labs/${store.lab.id}/`) + (query === '' ? '' : `?${query}`);
}
