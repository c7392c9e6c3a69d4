import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { view } from '../../../../src/labs/session-sync/view.ts';
import { chartOf } from '../../../../src/player/statechart/chart.ts';
import { TransitionTables } from '../../../../src/player/statechart/TransitionTables.tsx';
import { labOf } from '../../../../src/simulation/labs/registry.ts';
import { recordingOf } from '../recordings.ts';

const { machines } = await (await labOf('session-sync')).running();

test('a still lab has the table of every machine that takes part, a row for each transition', async () => {
  const recording = await recordingOf('services=2&users=2&strategy=central-store&duration=1s');
  const page = parse(
    renderToString(<TransitionTables machines={machines} view={view} recording={recording} />),
  );
  const tables = page.querySelectorAll('table');
  expect(tables.length).toBe(Object.keys(machines).length);
  const rows = Object.values(machines).map((machine) => chartOf(machine).edges.length);
  expect(tables.map((table) => table.querySelectorAll('tbody tr').length).sort()).toEqual(rows.sort());
  expect(page.querySelectorAll('button, [aria-current]').length).toBe(0);
});

test('a machine that takes no part has none', async () => {
  const recording = await recordingOf('services=2&users=2&strategy=local&duration=1s');
  const text = renderToString(<TransitionTables machines={machines} view={view} recording={recording} />);
  expect(text).toContain('http.request');
  expect(text).not.toContain('store.command');
});

test('every machine that a lab casts is one it lists', async () => {
  for (const strategy of ['local', 'replicate-all', 'backup-one', 'central-store', 'token']) {
    const { actors, strings } = await recordingOf(`services=2&users=2&strategy=${strategy}&duration=1s`);
    for (let row = 0; row < actors.length; row++)
      expect(Object.keys(machines)).toContain(strings[actors.machine[row]!]);
  }
});
