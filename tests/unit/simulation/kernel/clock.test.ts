import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../../src/simulation/kernel/clock.ts';

describe('VirtualClock', () => {
  test('fires by deadline, then by order of setting, standing at each deadline', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (delays) => {
        const clock = new VirtualClock();
        const fired: [number, number][] = [];
        delays.forEach((delay, i) => clock.schedule(delay, () => fired.push([clock.now, i])));
        while (clock.step());
        const expected = delays
          .map((delay, i): [number, number] => [delay, i])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(fired).toEqual(expected);
      }),
    );
  });

  test('a chain of short delays happens within one long wait', () => {
    const clock = new VirtualClock();
    const at: number[] = [];
    const chain = (left: number) => {
      at.push(clock.now);
      if (left > 0) clock.schedule(10, () => chain(left - 1));
    };
    clock.schedule(10, () => chain(2));
    clock.schedule(100, () => at.push(clock.now));
    while (clock.step());
    expect(at).toEqual([10, 20, 30, 100]);
  });

  test('a cancelled timer never fires and does not move the time', () => {
    const clock = new VirtualClock();
    clock.schedule(5, () => expect.unreachable()).cancelled = true;
    expect(clock.step()).toBe(false);
    expect(clock.now).toBe(0);
  });
});
