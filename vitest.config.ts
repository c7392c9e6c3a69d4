import { defineConfig } from 'vitest/config';
import { statecharts } from './src/tools/statecharts/plugin.ts';

/** Unit tests: plain Node, no browser. Preact's JSX is compiled so that views can be rendered to strings. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [statecharts()],
  test: {
    include: ['tests/unit/**/*.{test,spec}.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/unit/seed.ts'],
    // A property test or a first import on a busy machine may take its time.
    testTimeout: 30_000,
  },
});
