import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layers } from './src/tools/lint/layers.mjs';

const EXACT_MATH = 'sqrt|floor|ceil|round|min|max|abs|imul|trunc|fround';
const REAL_TIME = [
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'requestAnimationFrame',
  'globalThis',
  'self',
];

/** What would make two runs of one scenario differ. */
const nondeterminism = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is the virtual clock’s, or an argument.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Time is the virtual clock’s, or an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Randomness is keyed: draw from hash(seed, purpose, …).',
  },
  {
    selector: 'MemberExpression[object.name="crypto"][property.name=/^(getRandomValues|randomUUID)$/]',
    message: 'Randomness is keyed: draw from hash(seed, purpose, …).',
  },
];

/** Engines differ in the last bit of everything else (Math.log, exp, sin, and ** by way of pow). */
const inexactArithmetic = [
  {
    selector: `MemberExpression[object.name="Math"][property.name!=/^(${EXACT_MATH})$/]`,
    message: `Engines differ: only Math.{${EXACT_MATH.replaceAll('|', ', ')}} here.`,
  },
  {
    selector: 'VariableDeclarator[init.name="Math"]',
    message: 'Write Math.<name> in full, so that lint can see which.',
  },
  {
    selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
    message: 'Engines differ in pow: multiply instead.',
  },
];

const zodMini = { name: 'zod', message: 'Whatever a browser loads uses zod/mini.' };
const realTimeXState = {
  name: 'xstate',
  importNames: ['fromPromise', 'SimulatedClock'],
  message: 'It ignores the virtual clock; see design/architecture: compute(job, cost).',
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.tsx'],
    ...a11y.configs.recommended,
    rules: {
      ...a11y.configs.recommended.rules,
      // What scrolls, and a stage that takes keys, must be reachable by Tab.
      'jsx-a11y-x/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region', 'group'] },
      ],
      'jsx-a11y-x/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,astro}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { 'auth-lab': { rules: { layers } } },
    rules: {
      'auth-lab/layers': 'error',
      'max-lines': ['error', { max: 300 }],
      // Safari stops announcing a list without markers unless it says that it is one.
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region', 'group'] },
      ],
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/no-empty-function': 'off',
      // Columns are indexed all day under noUncheckedIndexedAccess; "!" says that the index came from the column itself.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Rules that need types: a promise nobody awaits hides its error.
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/{simulation,jwt,cookies,player,labs,book,embed}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { paths: [zodMini] }] },
  },
  {
    files: ['src/{simulation,jwt,cookies}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...REAL_TIME.map((name) => ({ name, message: 'The model knows no real time and no outside world.' })),
      ],
      'no-restricted-syntax': ['error', ...nondeterminism],
      'no-restricted-imports': [
        'error',
        {
          paths: [zodMini, realTimeXState],
          patterns: [
            { group: ['node:*', 'astro', 'astro:*', 'preact*'], message: 'The model is pure TypeScript.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{simulation,cookies}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...nondeterminism, ...inexactArithmetic] },
  },
  {
    // What is run from a terminal may print.
    files: ['src/tools/**', 'tests/bench/**', '*.config.{ts,mjs}'],
    rules: { 'no-console': 'off' },
  },
);
