import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { RunningLab } from '../../simulation/lab.ts';
import { roleWord } from '../actorWords.ts';
import type { LabView } from '../LabView.ts';
import { machineWords } from '../words/stateWords.ts';
import { chartOf } from './chart.ts';
import { TransitionTable } from './TransitionTable.tsx';

interface Props {
  readonly machines: RunningLab['machines'];
  readonly view: LabView;
  readonly recording: Recording;
}

/** The transition tables of all machines that take part in a run, for readers without JavaScript. */
export function TransitionTables({ machines, view, recording }: Props): JSX.Element {
  const { actors, strings } = recording;
  const roles = new Map<string, string>();
  for (let row = 0; row < actors.length; row++) {
    const machine = strings[actors.machine[row]!]!;
    if (!roles.has(machine)) roles.set(machine, strings[actors.role[row]!]!);
  }
  return (
    <>
      {[...roles].map(([id, role]) => {
        const machine = machines[id];
        if (machine === undefined) return null;
        return (
          <details key={id} class="lab-more lab-transition-tables">
            <summary>{roleWord(role)}의 전이표</summary>
            <div class="lab-wide" role="group" tabIndex={0} aria-label={`${roleWord(role)}의 전이표`}>
              <TransitionTable
                graph={chartOf(machine)}
                words={machineWords(id, view.stateWords)}
                caption={`${roleWord(role)}의 상태가 바뀌는 규칙`}
              />
            </div>
          </details>
        );
      })}
    </>
  );
}
