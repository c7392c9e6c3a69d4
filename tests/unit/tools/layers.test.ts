import { describe, expect, test } from 'vitest';
import { forbidden } from '../../../src/tools/lint/layers.mjs';

describe('what may import what', () => {
  test.each([
    ['simulation/kernel/clock.ts', 'player/Stage.tsx'],
    ['simulation/kernel/clock.ts', 'site/url.ts'],
    ['jwt/sign.ts', 'simulation/kernel/clock.ts'],
    ['cookies/hosts.ts', 'simulation/kernel/clock.ts'],
    ['player/mount.ts', 'labs/session-sync/Controls.tsx'],
    ['player/mount.ts', 'site/theme/theme-boot.js'],
    ['labs/session-sync/Controls.tsx', 'labs/jwt-forge/Controls.tsx'],
    ['simulation/labs/session-sync/cast.ts', 'simulation/labs/jwt-forge/cast.ts'],
    ['simulation/labs/session-sync/formulas.ts', 'simulation/trace/recording.ts'],
    ['embed/element.ts', 'player/mount.ts'],
    ['embed/element.ts', 'embed/frame.ts'],
    ['book/Lab.ts', 'embed/element.ts'],
  ])('%s may not import %s', (from, to) => expect(forbidden(from, to)).toEqual(expect.any(String)));

  test.each([
    ['simulation/actors/service.ts', 'jwt/verify.ts'],
    ['simulation/labs/session-lifecycle/jar.ts', 'cookies/receive-cookie.ts'],
    ['simulation/labs/session-sync/cast.ts', 'simulation/kernel/clock.ts'],
    ['simulation/labs/session-sync/formulas.ts', 'simulation/labs/session-sync/scenario.ts'],
    ['simulation/labs/registry.ts', 'simulation/labs/session-sync/lab.ts'],
    ['player/mount.ts', 'simulation/trace/recording.ts'],
    ['player/mount.ts', 'site/icons/Icon.tsx'],
    ['labs/session-sync/Controls.tsx', 'simulation/labs/session-sync/scenario.ts'],
    ['labs/session-sync/Controls.tsx', 'site/url.ts'],
    ['embed/element.ts', 'embed/protocol.ts'],
    ['pages/index.astro', 'labs/session-sync/Controls.tsx'],
    ['tools/simulate.ts', 'simulation/labs/registry.ts'],
  ])('%s may import %s', (from, to) => expect(forbidden(from, to)).toBeUndefined());
});
