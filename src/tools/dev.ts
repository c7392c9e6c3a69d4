// npm run dev: Astro's own development server, which reloads on change. The content security policy is off in it.
import { run } from './process.ts';

process.exitCode = (await run('astro', ['dev', ...process.argv.slice(2)])).code;
