import { type WireScenario, wireScenario } from '../../simulation/scenario/scenario.ts';
import type { LabStore } from '../LabStore.ts';
import { extraNames, ownEntries } from '../address.ts';
import { jsonProblem, placeIn } from '../../simulation/scenario/json-problem.ts';
import { shortened } from '../words/shortened.ts';

/** The version of the form below. A later one is refused, so that nothing is read wrongly. */
const VERSION = 1;

/**
 * A lab's state as a file. Scenarios are in the form that commands and run events have too: parameters by wire name,
 * numbers as numbers, durations, faults and actions as texts. The rest is as in the address.
 */
export interface LabFile {
  readonly lab: string;
  readonly version: typeof VERSION;
  readonly scenario: WireScenario;
  /** where the reader stood: `3.2s` */
  readonly t?: string;
  /** the open view, where it isn't the one that opens by itself */
  readonly tab?: string;
  /** what was picked out: an actor's name or a message's key */
  readonly pick?: string;
  /** what was played round and round: `1.2s~3s` */
  readonly loop?: string;
  /** how fast it was played, where it wasn't ×1 */
  readonly speed?: string;
  /** the scenario compared with */
  readonly versus?: WireScenario;
}

type Entries = readonly (readonly [string, string])[];

/** A file's text, read as far as it can be without knowing the lab. */
export type ReadFile =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-a-lab' }
  | { readonly kind: 'newer'; readonly version: string }
  | {
      readonly kind: 'lab';
      readonly lab: string;
      readonly scenario: Entries;
      /** the player's own, as in an address */
      readonly extras: Entries;
      readonly versus: Entries | undefined;
      /** members of the file that mean nothing, and their values */
      readonly unknown: Entries;
    };

/** The file of a lab's state. */
export function labFile(store: LabStore): LabFile {
  const { lab } = store;
  const pinned = store.pinned.value;
  return {
    lab: lab.id,
    version: VERSION,
    scenario: wireScenario(lab, store.scenario.value),
    ...Object.fromEntries(ownEntries(store, true)),
    ...(pinned ? { versus: wireScenario(lab, pinned.scenario) } : {}),
  };
}

/** The text of a file, for people too. */
export function writeLabFile(file: LabFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

const own: readonly string[] = extraNames;
const members = ['lab', 'version', 'scenario', 'versus', ...own];

/** Reads a file's text. Never throws: what is wrong with it is told. */
export function readLabFile(text: string): ReadFile {
  // Some editors begin a file with a mark of its encoding.
  const body = text.replace(/^\uFEFF/, '');
  const problem = jsonProblem(body);
  if (problem >= 0) return { kind: 'not-json', ...placeIn(body, problem) };
  const data: unknown = JSON.parse(body);
  if (!isObject(data) || typeof data['lab'] !== 'string' || !isObject(data['scenario']))
    return { kind: 'not-a-lab' };
  const version = data['version'] ?? VERSION;
  if (version !== VERSION) return { kind: 'newer', version: textOf(version) };
  const named = (names: (name: string) => boolean) =>
    Object.entries(data)
      .filter(([name]) => names(name))
      .map(([name, value]) => [name, textOf(value)] as const);
  const { versus } = data;
  return {
    kind: 'lab',
    lab: data['lab'],
    scenario: entriesOf(data['scenario']),
    extras: named((name) => own.includes(name)),
    versus: isObject(versus) ? entriesOf(versus) : undefined,
    unknown: named((name) => !members.includes(name) || (name === 'versus' && !isObject(versus))),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A wire scenario as the entries of an address: a list as many of one name. */
function entriesOf(scenario: Record<string, unknown>): Entries {
  return Object.entries(scenario).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, textOf(one, LONGEST.parameter)] as const),
  );
}

/** No value of the player's own is longer, and no parameter but the text of a JSON object, with its white space. */
const LONGEST = { own: 200, parameter: 10_000 } as const;

/** A value as an address would say it; what no address could say, only as far as needed to name it. */
function textOf(value: unknown, longest: number = LONGEST.own): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return shortened(String(value), longest);
}
