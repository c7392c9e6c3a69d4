import { expect, test } from 'vitest';
import { chartsHere, loadCharts } from '../../../../src/player/statechart/charts.ts';
import { labIds, labOf } from '../../../../src/simulation/labs/registry.ts';

test.each(labIds)('the build draws every machine of %s', async (lab) => {
  expect(chartsHere(lab)).toBeUndefined();
  const charts = await loadCharts(lab);
  expect(Object.keys(charts).sort()).toEqual(
    Object.keys((await (await labOf(lab)).running()).machines).sort(),
  );
  expect(chartsHere(lab)).toBe(charts);
});

test('a lab that the build doesn’t know has no charts', async () => {
  expect(await loadCharts('no-such-lab')).toEqual({});
});
