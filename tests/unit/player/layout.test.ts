import { describe, expect, test } from 'vitest';
import { layoutStage, type Place } from '../../../src/player/stage/layout.ts';

/** A cast as session-sync has it. */
function cast(services: number, users: number, store: boolean): string[] {
  const of = (role: string, count: number) => Array.from({ length: count }, () => role);
  return [
    ...of('store', store ? 1 : 0),
    ...of('service', services),
    'load-balancer',
    ...of('browser', users),
  ];
}

const overlap = (a: Place, b: Place) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.01 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.01;

const widths = [328, 358, 599, 600, 668, 1100];

describe('layoutStage', () => {
  test.each(widths)(
    'at %i px nothing overlaps or leaves the stage, from 1 to 64 services and to a thousand users',
    (width) => {
      for (let services = 1; services <= 64; services++) {
        for (const [users, store] of [
          [1, true],
          [12, false],
          [60, true],
          [1000, true],
        ] as const) {
          const { places, height } = layoutStage(cast(services, users, store), width);
          const label = `${services} services, ${users} users`;
          for (const { x, y, width: w, height: h } of places) {
            expect(x - w / 2, label).toBeGreaterThanOrEqual(-0.01);
            expect(x + w / 2, label).toBeLessThanOrEqual(width + 0.01);
            expect(y - h / 2, label).toBeGreaterThanOrEqual(-0.01);
            expect(y + h / 2, label).toBeLessThanOrEqual(height + 0.01);
          }
          // Users too many to draw one by one are dots of a group and pairwise checked only in small casts.
          const single = users > 60 ? places.slice(0, services + 2) : places;
          const hit = single.some((a, i) => single.some((b, j) => j > i && overlap(a, b)));
          expect([label, hit]).toEqual([label, false]);
        }
      }
    },
    120_000,
  );

  test('a picture that stands alone may be lower: nothing overlaps or leaves it', () => {
    for (const services of [1, 3, 4, 8]) {
      const roles = cast(services, 12, true);
      const { places, height } = layoutStage(roles, 340, 380);
      expect(height).toBe(380);
      expect(places.every(({ y, height: h }) => y - h / 2 >= -0.01 && y + h / 2 <= height + 0.01)).toBe(true);
      expect(places.some((a, i) => places.some((b, j) => j > i && overlap(a, b)))).toBe(false);
    }
  });

  test('the height does not depend on the cast, so that nothing below jumps', () => {
    for (const width of widths) {
      const heights = [1, 4, 8, 64].map((services) => layoutStage(cast(services, 12, false), width).height);
      expect(new Set(heights).size).toBe(1);
    }
  });
});
