import type { Formula, Formulas } from '../../lab.ts';
import { exact } from '../../measure/formula.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { commandsFor } from '../../sharing/store-commands.ts';
import { accidentsFormula } from './accidents-formula.ts';
import { bytesFormulas } from './bytes-formula.ts';
import type { StatelessHttpCounts } from './counts.ts';
import { hasStore, type StatelessHttpParameters } from './fields.ts';
import { forgottenFormula } from './forgotten-formula.ts';

/** What theory says the metrics should be, as far as it says anything: a metric without a closed form here has none. */
export function formulas(scenario: Scenario<StatelessHttpParameters>, counts: StatelessHttpCounts): Formulas {
  const { operations, failed } = counts;
  const requests = operations.read + operations.write;
  const forgotten = forgottenFormula(scenario, counts);
  const accidents = accidentsFormula(scenario, counts);
  const all: Record<string, Formula | undefined> = {
    recognised: rest(requests - failed, forgotten, accidents),
    forgotten,
    accidents,
    leakedUsers: accidents?.kind === 'exact' ? accidents : undefined,
    storeCommands: storeFormula(scenario, counts),
    tokenVerifications: exact(scenario.parameters.carries === 'token' ? requests : 0, 'M5'),
    ...bytesFormulas(counts),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Formula] => entry[1] !== undefined),
  );
}

/** What is left of `whole` once both parts are taken away: at most one of them is ever drawn. */
function rest(
  whole: number,
  forgotten: Formula | undefined,
  accidents: Formula | undefined,
): Formula | undefined {
  if (forgotten === undefined || accidents === undefined) return undefined;
  const drawn = forgotten.kind === 'expected' ? forgotten : accidents;
  return { ...drawn, value: whole - forgotten.value - accidents.value };
}

/** M4: a fixed number of commands an operation, as long as no process that asks or answers stops. */
function storeFormula(
  { parameters, faults }: Scenario<StatelessHttpParameters>,
  { operations, unknown }: StatelessHttpCounts,
): Formula | undefined {
  if (!hasStore(parameters)) return exact(0, 'M4');
  if (faults.some(({ kind }) => kind === 'kill' || kind === 'restart')) return undefined;
  const { login, read, write } = commandsFor('ideal', operations, unknown);
  return exact(login + read + write, 'M4');
}
