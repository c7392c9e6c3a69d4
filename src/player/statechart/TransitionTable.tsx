import type { JSX } from 'preact';
import { formatMoment } from '../korean.ts';
import type { MachineWords } from '../words/stateWords.ts';
import { type ChartEdge, type ChartGraph, isIgnoring } from './chart.ts';
import { eventName, triggerWord } from './edgeWords.ts';
import type { ChartMoment } from './moment.ts';

interface Props {
  readonly graph: ChartGraph;
  readonly words: Required<MachineWords>;
  readonly caption: string;
  /** where the actor is; nothing is marked without it */
  readonly moment?: ChartMoment;
  /** when each transition is taken next, µs; the column is left out without it */
  readonly next?: ReadonlyMap<string, number>;
  readonly onNext?: (t: number) => void;
}

/** Every transition of a machine, a row each: from where, on what, under which condition, to where. */
export function TransitionTable({ graph, words, caption, moment, next, onNext }: Props): JSX.Element {
  const states = graph.nodes
    .map((node) => ({ node, edges: graph.edges.filter(({ from }) => from === node.id) }))
    .filter(({ edges }) => edges.length > 0);
  return (
    <table class="lab-transitions">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">있던 상태</th>
          <th scope="col">생긴 일</th>
          <th scope="col">조건</th>
          <th scope="col">하는 일</th>
          <th scope="col">다음 상태</th>
          {next && <th scope="col">다음에 일어나는 때</th>}
        </tr>
      </thead>
      {states.map(({ node, edges }) => (
        <tbody key={node.id} class={moment?.leaves.has(node.id) ? 'is-here' : ''}>
          {edges.map((edge, i) => (
            <tr key={edge.id} aria-current={isNow(edge, moment) ? 'true' : undefined}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={edges.length}>
                  <StateName graph={graph} id={node.id} words={words} />
                  {moment?.leaves.has(node.id) && <b>지금 여기</b>}
                </th>
              )}
              <td>
                <Named word={triggerWord({ ...edge, guard: '' }, words)} name={eventName(edge)} />
              </td>
              <td>
                {edge.guard !== '' && <Named word={words.guards[edge.guard] ?? ''} name={edge.guard} />}
              </td>
              <td>{edge.actions.length > 0 && <code>{edge.actions.join(', ')}</code>}</td>
              <td>
                <Destination graph={graph} edge={edge} words={words} />
                {isNow(edge, moment) && <b>방금</b>}
              </td>
              {next && (
                <td>
                  <NextTime at={next.get(edge.id)} onNext={onNext} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function isNow({ id }: ChartEdge, moment: ChartMoment | undefined): boolean {
  return moment?.taken.edges.has(id) === true;
}

/** A word and the name it stands for; the name alone where there is no word. */
function Named({ word, name }: { word: string; name: string }): JSX.Element {
  return (
    <>
      {word} <code>{name}</code>
    </>
  );
}

function StateName({
  graph,
  id,
  words,
}: {
  graph: ChartGraph;
  id: string;
  words: Required<MachineWords>;
}): JSX.Element {
  return id === '' ? (
    <Named word="어디서나" name={graph.id} />
  ) : (
    <Named word={words.states[id] ?? ''} name={id} />
  );
}

function Destination({
  graph,
  edge,
  words,
}: {
  graph: ChartGraph;
  edge: ChartEdge;
  words: Required<MachineWords>;
}): JSX.Element {
  if (edge.to.length === 0) return <>{isIgnoring(edge) ? '흘려보내요' : '그대로'}</>;
  return (
    <>
      {edge.to.map((id) => (
        <StateName key={id} graph={graph} id={id} words={words} />
      ))}
    </>
  );
}

function NextTime({ at, onNext }: { at: number | undefined; onNext: Props['onNext'] }): JSX.Element {
  if (at === undefined) return <>없음</>;
  return (
    <button type="button" class="lab-action" onClick={() => onNext?.(at)}>
      {formatMoment(at)}
    </button>
  );
}
