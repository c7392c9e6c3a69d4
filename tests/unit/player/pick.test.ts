import { describe, expect, test } from 'vitest';
import { castAt, rolesOf } from '../../../src/player/stage/cast.ts';
import { layoutStage } from '../../../src/player/stage/layout.ts';
import { marksAt } from '../../../src/player/stage/marks.ts';
import { pickAt } from '../../../src/player/stage/pick.ts';
import { eventTimes } from '../../../src/simulation/trace/events.ts';
import { recordingOf } from './recordings.ts';

describe('a press on a phone’s stage', async () => {
  const recording = await recordingOf('services=8&users=300&rate=1&duration=4s');
  const layout = layoutStage(rolesOf(recording), 358);
  const users = castAt(recording, 0, 0).filter(({ role }) => role === 'browser');
  /** A moment at which a mark lies upon a user's dot, with both. */
  const lying = [...eventTimes(recording)].flatMap((t) =>
    marksAt(recording, layout, t).flatMap((mark) => {
      const user = users.find(({ row }) => {
        const { x, y } = layout.places[row]!;
        return Math.hypot(x - mark.x, y - mark.y) < 2;
      });
      return user ? [{ t, mark, user }] : [];
    }),
  );

  test('on a user’s dot picks the user, be there a mark upon it, and a further press the mark', () => {
    expect(lying.length).toBeGreaterThan(10);
    for (const { t, user } of lying.slice(0, 40)) {
      const point = layout.places[user.row]!;
      const first = pickAt(recording, layout, t, point);
      expect(first).toEqual({ kind: 'actor', row: user.row });
      expect(pickAt(recording, layout, t, point, first)?.kind).toBe('message');
    }
  });

  test('presses in one place go round all that lies there, and back to the first', () => {
    const { t, user } = lying[0]!;
    const point = layout.places[user.row]!;
    const seen: string[] = [];
    let picked = pickAt(recording, layout, t, point);
    do {
      seen.push(JSON.stringify(picked));
      picked = pickAt(recording, layout, t, point, picked);
    } while (JSON.stringify(picked) !== seen[0] && seen.length < 100);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
  });

  test('on a mark over a server’s card picks the mark', () => {
    const rows = castAt(recording, 0, 0).filter(({ role }) => role === 'service');
    const over = [...eventTimes(recording)]
      .flatMap((t) => marksAt(recording, layout, t).map((mark) => ({ t, mark })))
      .find(({ mark }) =>
        rows.some(({ row }) => {
          const { x, y, width, height } = layout.places[row]!;
          return Math.abs(mark.x - x) < width / 2 - 2 && Math.abs(mark.y - y) < height / 2 - 2;
        }),
      )!;
    expect(pickAt(recording, layout, over.t, over.mark)?.kind).toBe('message');
  });
});
