// npm run check: types, lint and format, without running a test.
import { runChecks } from './checks.ts';

process.exitCode = (await runChecks()).failures.length === 0 ? 0 : 1;
