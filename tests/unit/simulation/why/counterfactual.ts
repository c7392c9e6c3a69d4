import { simulate } from '../../../../src/simulation/kernel/simulate.ts';
import type { Recording } from '../../../../src/simulation/kernel/recording.ts';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { writeTimed } from '../../../../src/simulation/scenario/timed.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { sameMessage } from '../../../../src/simulation/trace/identity.ts';
import { mistakesOf } from '../../../../src/simulation/trace/mistakes.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';
import type { Culprit } from '../../../../src/simulation/trace/why/story.ts';

/** A scenario by its address, run. */
export async function runOfQuery(query: string, id = 'session-sync') {
  const lab = await labOf(id);
  const { scenario, issues } = readScenario(lab, new URLSearchParams(query));
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return { lab, scenario, recording: await simulate(lab, scenario) };
}
export type QueryRun = Awaited<ReturnType<typeof runOfQuery>>;

/** A culprit as a test writes it: `kill:service-2@10s`, `late session.delta service-1~service-2`, `routing`. */
export function culpritText({ scenario, recording }: QueryRun, culprit: Culprit): string {
  if (culprit.kind === 'premise') return culprit.what;
  if (culprit.kind === 'fault') return writeTimed(scenario.faults[culprit.row]!);
  const { type, from, to } = messageAt(recording, culprit.row);
  return `late ${type} ${from}~${to}`;
}

/** The user's own request that led to a decision: the first message of its chain. */
function clickOf(recording: Recording, decision: number): number {
  const cause = recording.decisions.cause[decision]!;
  return causesOf(recording, cause).at(-1) ?? cause;
}

/** Whether the user's request behind a decision was answered well in another run. */
function isServed(recording: Recording, decision: number, other: Recording): boolean {
  const click = sameMessage(recording, clickOf(recording, decision), other);
  if (click < 0) return true;
  const { replyTo, status, receivedAt } = other.messages;
  const answer = replyTo.findIndex((to, row) => to === click && status[row]! > 0 && receivedAt[row]! >= 0);
  return answer >= 0 && status[answer]! < 400 && !mistakesOf(other).answers.has(answer);
}

/**
 * The faults without which a refused request would have been served, each tried by running the scenario without it: what an
 * explanation may name and must name.
 */
export async function necessaryFaults(run: QueryRun, decision: number): Promise<string[]> {
  const { lab, scenario, recording } = run;
  const necessary: string[] = [];
  for (const fault of scenario.faults) {
    const without = { ...scenario, faults: scenario.faults.filter((other) => other !== fault) };
    if (isServed(recording, decision, await simulate(lab, without))) necessary.push(writeTimed(fault));
  }
  return necessary;
}
