import { run } from './process.ts';
import { told, type Totals } from './test-totals.ts';

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

/** Types (of .ts, .tsx and .astro, then of the folders that know no DOM), lint, format: counted as one each. */
export async function runChecks(): Promise<Totals> {
  const failures = (await Promise.all(CHECKS.map(runCheck))).flat();
  return { passed: CHECKS.length - failures.length, skipped: 0, failures };
}

/** The failure of a check, or nothing where all its commands succeed. */
async function runCheck({ name, commands }: Check): Promise<string[]> {
  const outputs: string[] = [];
  for (const [command = '', ...args] of commands) {
    const { code, output } = await run(command, args, { quiet: true });
    if (code !== 0) outputs.push(`$ ${[command, ...args].join(' ')}\n${output}`);
  }
  const good = outputs.length === 0;
  console.log([`${good ? '✓' : '✗'} ${name}`, ...outputs].join('\n'));
  return good ? [] : [told(name, outputs)];
}
