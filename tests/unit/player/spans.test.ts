import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutsOf, unionOf, walker } from '../../../src/player/clock/spans.ts';

const stretches = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(20)), { maxLength: 20 })
  .map((list) => list.map(([from, length]) => [from, from + length] as const).sort(([a], [b]) => a - b));

test('the union of stretches covers what they cover, and no two of its own touch', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const union = unionOf(
        list.length,
        (i) => list[i]![0],
        (i) => list[i]![1],
      );
      const within = walker(union);
      for (let moment = 0; moment < 90; moment++)
        expect(within(moment)).toBe(list.some(([from, to]) => from <= moment && to >= moment));
      for (let i = 1; i < union.length; i++) expect(union.from[i]).toBeGreaterThan(union.to[i - 1]!);
      const cuts = [...cutsOf(50, union)];
      expect(cuts).toEqual([...new Set(cuts)].sort((a, b) => a - b));
      for (const edge of [...union.from, ...union.to, 0, 50]) expect(cuts).toContain(Math.min(50, edge));
    }),
  );
});
