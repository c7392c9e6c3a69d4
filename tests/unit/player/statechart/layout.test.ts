import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, setup } from 'xstate';
import { drawChart } from '../../../../src/player/statechart/build/drawChart.ts';
import { layoutChart } from '../../../../src/player/statechart/build/layout.ts';
import type { Manner } from '../../../../src/player/statechart/build/plan.ts';
import { widthOf } from '../../../../src/player/statechart/build/text.ts';
import { chartOf, isIgnoring } from '../../../../src/player/statechart/chart.ts';
import type { Drawing, Rectangle, TextLine } from '../../../../src/player/statechart/drawing.ts';
import { around } from '../../../../src/player/statechart/path.ts';
import { machineWords } from '../../../../src/player/words/stateWords.ts';
import { labIds, labOf } from '../../../../src/simulation/labs/registry.ts';
import { doorWith } from './fixtures.ts';

/** Every machine there is, once: most are in every lab. */
const running = await Promise.all(labIds.map(async (id) => (await labOf(id)).running()));
const machines = new Set(running.flatMap((lab) => Object.values(lab.machines)));
const graphs = [doorWith(undefined), ...machines].map((machine) => chartOf(machine));

const manners: Manner[] = (['RIGHT', 'DOWN'] as const).flatMap((direction) =>
  (['row', 'long', 'short'] as const).map((wrap) => ({ direction, wrap })),
);

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (a: Rectangle, b: Rectangle) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** The space that a line of text takes at most. */
const placeOf = ({ text, tone, x, y }: TextLine): Rectangle => ({
  x,
  y: y - 10,
  width: widthOf(text, tone),
  height: 12,
});

/** What is wrong with a drawing, in words. */
function faultsOf({ boxes, routes, width, height }: Drawing): string[] {
  const faults: string[] = [];
  const whole = { x: 0, y: 0, width, height };
  const labels = routes.map(({ from, to, label }) => ({ name: `label ${from}→${to}`, ...label }));
  for (const [i, a] of boxes.entries()) {
    if (!inside(a, whole)) faults.push(`${a.id} sticks out`);
    for (const b of boxes.slice(i + 1)) {
      const nested = around(b.id).includes(a.id);
      if (nested ? !inside(b, a) : overlap(a, b)) faults.push(`${a.id} and ${b.id}`);
    }
    // The text of a state stands above what is inside of it.
    const texts = [...a.title, ...a.lines];
    for (const { text, tone, x, y } of texts) {
      const place = placeOf({ text, tone, x, y });
      if (!inside(place, a)) faults.push(`“${text}” sticks out of ${a.id}`);
      for (const b of boxes) {
        if (b.id !== a.id && around(b.id).includes(a.id) && overlap(place, b))
          faults.push(`“${text}” and ${b.id}`);
      }
    }
  }
  for (const { label, lines } of routes)
    for (const line of lines)
      if (!inside(placeOf(line), label)) faults.push(`“${line.text}” sticks out of its label`);
  for (const [i, a] of labels.entries()) {
    if (!inside(a, whole)) faults.push(`${a.name} sticks out`);
    for (const b of labels.slice(i + 1)) if (overlap(a, b)) faults.push(`${a.name} and ${b.name}`);
    for (const box of boxes) {
      if (overlap(a, box) && !inside(a, box)) faults.push(`${a.name} and the border of ${box.id}`);
      const isLeaf = !boxes.some(({ id }) => id !== box.id && around(id).includes(box.id));
      if (isLeaf && overlap(a, box)) faults.push(`${a.name} and ${box.id}`);
    }
  }
  return faults;
}

describe.each(graphs)('$id', (graph) => {
  test.each(manners)('nothing overlaps: $direction, $wrap', async (manner) => {
    expect(faultsOf(await layoutChart(graph, machineWords(graph.id), manner))).toEqual([]);
  });

  test('every state and every transition that does something is drawn, as its definition writes it', async () => {
    const { wide } = await drawChart(graph, machineWords(graph.id));
    const ids = wide.boxes.map(({ id }) => id).filter((id) => id !== '');
    expect(ids.sort()).toEqual(
      graph.nodes
        .map(({ id }) => id)
        .filter((id) => id !== '')
        .sort(),
    );
    const told = new Set(
      [...wide.boxes.flatMap(({ lines }) => lines), ...wide.routes.flatMap(({ lines }) => lines)].map(
        ({ edge }) => edge,
      ),
    );
    for (const edge of graph.edges) expect(told.has(edge.id), edge.id).toBe(!isIgnoring(edge));
  });

  test('lines begin and end at the states they lead from and to', async () => {
    const { wide } = await drawChart(graph, machineWords(graph.id));
    const boxes = new Map(wide.boxes.map((box) => [box.id, box]));
    const touches = (x: number, y: number, { x: left, y: top, width, height }: Rectangle) =>
      x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
    for (const { from, to, points } of wide.routes) {
      expect(touches(points[0]!, points[1]!, boxes.get(from)!), `${from} →`).toBe(true);
      expect(touches(points.at(-2)!, points.at(-1)!, boxes.get(to)!), `→ ${to}`).toBe(true);
    }
  });
});

test('a state added to a machine is in the picture, and the way to it', async () => {
  const before = await drawChart(chartOf(doorWith(undefined)), machineWords('door'));
  const after = await drawChart(chartOf(doorWith('ajar')), machineWords('door'));
  for (const size of ['wide', 'narrow'] as const) {
    expect(before[size].boxes.some(({ id }) => id === 'ajar')).toBe(false);
    const box = after[size].boxes.find(({ id }) => id === 'ajar');
    expect(box?.title.map(({ text }) => text)).toEqual(['ajar']);
    const route = after[size].routes.find(({ to }) => to === 'ajar');
    expect(route).toMatchObject({ from: 'closed' });
    expect(route?.lines.map(({ text }) => text)).toEqual(['lean']);
  }
});

test('a machine without states, and one that leads back to itself as a whole, have their picture', async () => {
  const still = setup({}).createMachine({ id: 'still' });
  const again = setup({}).createMachine({
    id: 'again',
    initial: 'on',
    states: { on: { on: { reset: '#again' } } },
  });
  const draw = (machine: AnyStateMachine) => drawChart(chartOf(machine), machineWords('none'));
  expect((await draw(still)).wide.boxes.map(({ id }) => id)).toEqual(['']);
  expect((await draw(again)).wide.routes).toMatchObject([{ from: 'on', to: '' }]);
});

test('the same machine gives the same drawing', async () => {
  const draw = () => drawChart(chartOf(doorWith('ajar')), machineWords('door'));
  expect(await draw()).toEqual(await draw());
});

test('a word that a lab brings stands before the name', async () => {
  const words = machineWords('door', { door: { states: { broken: '부서짐' }, events: { hit: '맞음' } } });
  const { wide } = await drawChart(chartOf(doorWith(undefined)), words);
  expect(wide.boxes.find(({ id }) => id === 'broken')?.title.map(({ text }) => text)).toEqual([
    '부서짐',
    'broken',
  ]);
  const told = wide.routes.find(({ to }) => to === 'broken')?.lines.map(({ text }) => text);
  expect(told).toEqual(['맞음', 'hit']);
});
