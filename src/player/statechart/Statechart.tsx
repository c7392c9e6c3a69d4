import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { machineWords } from '../words/stateWords.ts';
import type { Chart } from './drawing.ts';
import { Lately } from './Lately.tsx';
import { nextAfter } from './life.ts';
import { chartMomentAt } from './moment.ts';
import { Picture } from './Picture.tsx';
import { recordedEventWord, stateWord } from './stateName.ts';
import { TransitionTable } from './TransitionTable.tsx';

interface Props {
  readonly store: LabStore;
  readonly chart: Chart;
  readonly actor: number;
}

/** One actor's chart at the moment the clock stands on, what it went through lately, and its table. */
export function Statechart({ store, chart, actor }: Props): JSX.Element {
  const { recording } = store.run.value;
  const { graph } = chart;
  const t = store.clock.drawn.value;
  const words = useMemo(() => machineWords(graph.id, store.view.stateWords), [graph, store.view]);
  const [never, setNever] = useState(false);
  const moment = chartMomentAt(recording, graph, actor, t);
  const next = nextAfter(recording, graph, actor, t);
  const name = actorWord(actorName(recording, actor));
  const go = (at: number | undefined) => {
    setNever(at === undefined);
    if (at === undefined) return;
    store.clock.pause();
    jump(store, at);
  };
  const where = stateWord(moment.state, words);
  return (
    <>
      <p class="lab-chart-now">
        {name}: <b>{where}</b> {moment.state !== '' && <code>{moment.state}</code>}
        <span class="lab-now">{lastText(store, moment, words)}</span>
      </p>
      <Picture
        chart={chart}
        moment={moment}
        label={`${name}의 상태도. 지금은 ‘${where}’(${moment.state || graph.id})이에요.`}
        onPress={(target) =>
          go(
            'state' in target
              ? next.entered.get(target.state)
              : earliest(target.edges.map((id) => next.taken.get(id))),
          )
        }
      />
      <p class="lab-chart-hint" role="status">
        {never
          ? '이 뒤로는 그런 일이 없어요.'
          : '상태나 화살표를 누르면 다음에 그리로 가는 때로 옮겨 가요. 아래 표에도 같은 버튼이 있어요.'}
      </p>
      <Lately
        recording={recording}
        actor={actor}
        t={t}
        words={words}
        disabled={!store.live}
        onMoment={(at) => jump(store, at)}
      />
      <details class="lab-more">
        <summary>전이표</summary>
        <div class="lab-wide" role="group" tabIndex={0} aria-label="전이표">
          <TransitionTable
            graph={graph}
            words={words}
            caption={`${name}의 상태가 바뀌는 규칙`}
            moment={moment}
            next={next.taken}
            onNext={go}
          />
        </div>
      </details>
    </>
  );
}

type Moment = ReturnType<typeof chartMomentAt>;

/** What happened to the actor last: `0.47초: 요청이 옴 (http.request), 상태는 그대로`. */
function lastText(store: LabStore, { row, stay }: Moment, words: ReturnType<typeof machineWords>): string {
  const { strings, transitions, stays } = store.run.value.recording;
  const say = (at: number, event: string) => {
    const word = recordedEventWord(event, words);
    return `${formatMoment(at)}: ${word === '' ? event : `${word} (${event})`}`;
  };
  if (stay >= 0 && (row < 0 || stays.at[stay]! > transitions.at[row]!))
    return `${say(stays.at[stay]!, strings[stays.event[stay]!] ?? '')}, 상태는 그대로`;
  return row < 0 ? '' : say(transitions.at[row]!, strings[transitions.event[row]!] ?? '');
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
