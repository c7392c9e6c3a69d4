// npm run check: types, lint and format, without running a test.
import { runChecks } from './checks.ts';

process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
