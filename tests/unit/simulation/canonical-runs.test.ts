import { expect, test } from 'vitest';
import { canonicalDigests } from './canonical-runs.ts';

test('the canonical recordings are these very bytes: a change of the model changes them on purpose only', async () => {
  expect(await canonicalDigests()).toMatchSnapshot();
  expect(await canonicalDigests()).toEqual(await canonicalDigests());
});
