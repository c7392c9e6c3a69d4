import { expect, test } from 'vitest';
import { view } from '../../../src/labs/session-sync/view.ts';
import { sliderOf } from '../../../src/player/controls/slider.ts';
import { sessionSync } from '../../../src/simulation/labs/session-sync/lab.ts';

test.each(Object.entries(sessionSync.fields).filter(([, { allowed }]) => 'min' in allowed))(
  'the slider of %s reaches both limits, only rises, and never leaves what is allowed',
  (key, { allowed }) => {
    if (!('min' in allowed)) return;
    const slider = sliderOf(allowed, view.fields[key] ?? { label: key });
    expect(slider.toValue(0)).toBe(allowed.min);
    expect(slider.toValue(slider.last)).toBe(allowed.max);
    const step = Math.max(1, Math.floor(slider.last / 1000));
    let before = -Infinity;
    for (let position = 0; position <= slider.last; position += step) {
      const value = slider.toValue(position);
      expect(value).toBeGreaterThanOrEqual(before);
      expect(value >= allowed.min && value <= allowed.max).toBe(true);
      if (allowed.kind !== 'number') expect(Number.isInteger(value), `${value}`).toBe(true);
      before = value;
    }
  },
);
