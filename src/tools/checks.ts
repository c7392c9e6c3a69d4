import { run } from './process.ts';

/** One thing that `npm run check` looks at, as commands that must all succeed. */
type Check = { name: string; commands: string[][] };

const CHECKS: Check[] = [
  {
    name: 'types',
    commands: [
      ['astro', 'check', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'warning'],
      ['tsc', '--noEmit', '-p', 'src/jwt'],
      ['tsc', '--noEmit', '-p', 'src/cookies'],
      ['tsc', '--noEmit', '-p', 'src/simulation'],
    ],
  },
  { name: 'lint', commands: [['eslint', '.', '--max-warnings', '0']] },
  { name: 'format', commands: [['prettier', '--check', '.', '--log-level', 'warn']] },
];

/** Types (of .ts, .tsx and .astro, then of the two folders that know no DOM), lint, format: counted as one each. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const results = await Promise.all(CHECKS.map(runCheck));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runCheck({ name, commands }: Check): Promise<boolean> {
  const outputs: string[] = [];
  let good = true;
  for (const [command = '', ...args] of commands) {
    const { code, output } = await run(command, args, { quiet: true });
    if (code === 0) continue;
    good = false;
    outputs.push(`$ ${[command, ...args].join(' ')}\n${output}`);
  }
  console.log([`${good ? '✓' : '✗'} ${name}`, ...outputs].join('\n'));
  return good;
}
