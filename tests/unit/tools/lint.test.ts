import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** The rules that a line of code breaks when it stands in a file of the project. */
async function rulesBroken(code: string, filePath: string): Promise<string[]> {
  // Rules that need types want the file to exist; those are not what is tried here.
  const eslint = new ESLint({
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/await-thenable': 'off',
        '@typescript-eslint/switch-exhaustiveness-check': 'off',
      },
    },
  });
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('lint in the model', () => {
  test.each([
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Math.random();',
    'export const a = Math.log(2);',
    'export const a = Math.exp(2);',
    'export const a = (x: number) => x ** 2;',
    'export const a = crypto.getRandomValues(new Uint8Array(4));',
    'export const a = crypto.randomUUID();',
  ])('%s', async (code) => {
    expect(await rulesBroken(code, 'src/simulation/kernel/try.ts')).toContain('no-restricted-syntax');
  });

  test.each([
    'export const a = performance.now();',
    'export const a = setTimeout(String, 1);',
    'export const a = setInterval(String, 1);',
    'queueMicrotask(() => undefined);',
    "export const a = fetch('/x');",
    'export const a = globalThis.Date;',
  ])('%s', async (code) => {
    expect(await rulesBroken(code, 'src/jwt/try.ts')).toContain('no-restricted-globals');
  });

  test.each([
    "export { fromPromise } from 'xstate';",
    "export { SimulatedClock } from 'xstate';",
    "export { object } from 'zod';",
    "export { readFileSync } from 'node:fs';",
    "export { render } from 'preact';",
  ])('%s', async (code) => {
    expect(await rulesBroken(code, 'src/simulation/kernel/try.ts')).toContain('no-restricted-imports');
  });

  test('leaves exact arithmetic and a clock’s own setTimeout alone', async () => {
    const code =
      'export const a = (clock: { setTimeout: (n: number) => void }) => clock.setTimeout(Math.floor(Math.sqrt(2)));';
    expect(await rulesBroken(code, 'src/simulation/kernel/try.ts')).toEqual([]);
  });

  test('files over 300 lines are too long, wherever they are', async () => {
    expect(await rulesBroken('export {};\n'.repeat(301), 'src/player/try.ts')).toContain('max-lines');
  });
});
