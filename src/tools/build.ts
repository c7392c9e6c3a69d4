// npm run build: the site into dist/, always anew.
import { build } from './site-build.ts';

process.exitCode = (await build()) ? 0 : 1;
