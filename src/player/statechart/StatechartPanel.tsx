import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { ActorSelect } from '../controls/ActorSelect.tsx';
import type { LabStore } from '../LabStore.ts';
import { pickedActor } from '../pick.ts';
import { type Charts, chartsHere, loadCharts } from './charts.ts';
import { Statechart } from './Statechart.tsx';

/** The machine of one actor: its states, where it is among them, and what brought it there. */
export function StatechartPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const charts = useCharts(store.lab.id);
  const actor = pickedActor(store);
  const name = actorName(recording, actor);
  const chart = charts?.[recording.strings[recording.actors.machine[actor]!] ?? ''];
  return (
    <div class="lab-statechart">
      <div class="lab-chart-whose">
        <ActorSelect
          recording={recording}
          actor={actor}
          purpose="상태를 볼"
          disabled={!store.live}
          onActor={(row) => store.pick({ kind: 'actor', row })}
        />
      </div>
      {chart && <Statechart key={name} store={store} chart={chart} actor={actor} />}
      {charts === undefined && <p class="lab-empty">상태도를 불러오는 중이에요.</p>}
      {charts && !chart && <p class="lab-empty">{actorWord(name)}의 상태도는 없어요.</p>}
    </div>
  );
}

function useCharts(lab: string): Charts | undefined {
  const [charts, setCharts] = useState(() => chartsHere(lab));
  useEffect(() => {
    let gone = false;
    loadCharts(lab).then(
      (here) => gone || setCharts(here),
      () => gone || setCharts({}),
    );
    return () => {
      gone = true;
    };
  }, [lab]);
  return charts;
}
