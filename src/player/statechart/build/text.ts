import type { ChartEdge, ChartGraph, ChartNode } from '../chart.ts';
import { isIgnoring } from '../chart.ts';
import type { TextLine } from '../drawing.ts';
import { eventName, triggerWord } from '../edgeWords.ts';
import type { MachineWords } from '../../words/stateWords.ts';

/** Sizes of type in a chart, px: statechart.css sets the same. */
const SIZE = { word: 13, name: 12 } as const;
/** From one line's base to the next, px; and how far a base lies under the top of its line. */
const LEADING = 17;
const ASCENT = 13;
/** Between a word and the name beside it. */
const BESIDE = 8;

/**
 * How lines are broken: `row`, names beside words; `long`, under them; `short`, condition and deeds each in a line of
 * their own.
 */
export type Wrap = 'row' | 'long' | 'short';

/** A line of text before it has a place: words, and the name in the definition that they stand for. */
interface Line {
  readonly word: string;
  readonly names: readonly string[];
  readonly edge?: string;
}

/** A block of text, measured; its lines are placed from its upper left corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** The title of a state: its word, and its name. */
export function titleOf(node: ChartNode, words: Required<MachineWords>, wrap: Wrap): Block {
  const word = node.parent === undefined ? '' : (words.states[node.id] ?? '');
  return blockOf([{ word, names: [node.key] }], wrap);
}

/** What a state does without being left: on being entered, on being left, and on events that keep it. */
export function innerOf(
  graph: ChartGraph,
  node: ChartNode,
  words: Required<MachineWords>,
  wrap: Wrap,
): Block {
  const deeds = (word: string, when: string, actions: readonly string[]): Line[] =>
    actions.length === 0 ? [] : [{ word, names: [when, deedsOf(actions)] }];
  const kept = graph.edges.filter(
    (edge) => edge.from === node.id && edge.to.length === 0 && !isIgnoring(edge),
  );
  return blockOf(
    [
      ...deeds('들어올 때', 'entry', node.entry),
      ...deeds('나갈 때', 'exit', node.exit),
      ...kept.map((edge) => edgeLine(edge, words, deedsOf(edge.actions))),
    ],
    wrap,
  );
}

/** What tells of the transitions that lead from one state to another. */
export function labelOf(edges: readonly ChartEdge[], words: Required<MachineWords>, wrap: Wrap): Block {
  return blockOf(
    edges.map((edge) => edgeLine(edge, words)),
    wrap,
  );
}

function edgeLine(edge: ChartEdge, words: Required<MachineWords>, deeds = ''): Line {
  const guard = edge.guard === '' ? '' : `[${edge.guard}]`;
  const names = [eventName(edge), guard, deeds].filter((part) => part !== '');
  return { word: triggerWord(edge, words), names, edge: edge.id };
}

const deedsOf = (actions: readonly string[]) => `/ ${actions.join(', ')}`;

function blockOf(lines: readonly Line[], wrap: Wrap): Block {
  const column = wrap === 'row' ? Math.max(0, ...lines.map(({ word }) => wordWidth(word))) : 0;
  const placed: TextLine[] = [];
  let row = 0;
  for (const { word, names, edge } of lines) {
    const of = edge === undefined ? {} : { edge };
    const put = (text: string, tone: TextLine['tone'], x: number) =>
      placed.push({ text, tone, ...of, x, y: row * LEADING + ASCENT });
    if (word !== '') {
      put(word, 'word', 0);
      if (wrap !== 'row') row++;
    }
    for (const text of wrap === 'short' ? names : [names.join(' ')]) {
      put(text, 'name', column === 0 ? 0 : column + BESIDE);
      row++;
    }
  }
  const width = Math.max(0, ...placed.map((line) => line.x + widthOf(line.text, line.tone)));
  return { width, height: row * LEADING, lines: placed };
}

const wordWidth = (word: string) => widthOf(word, 'word');

/** How wide a text comes out at most, px: Hangul is square, code is set in cells, the rest is measured generously. */
export function widthOf(text: string, tone: TextLine['tone']): number {
  let ems = 0;
  for (const letter of text) {
    if (letter.charCodeAt(0) >= 0x1100) ems += tone === 'name' ? 1 : 0.92;
    else if (tone === 'name') ems += 0.55;
    else ems += letter === ' ' ? 0.28 : 0.66;
  }
  return Math.ceil(ems * SIZE[tone]);
}
