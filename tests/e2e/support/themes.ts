import { test } from '@playwright/test';

/** The themes a reader may have set. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * Leaves a test of colours out where it would look twice at the same: a phone has the desktop's colours, so one theme is
 * enough there for what only a phone has.
 */
export function skipTwin(theme: Theme, isMobile: boolean): void {
  test.skip(isMobile && theme === 'light', 'the colours are those of the desktop');
}
