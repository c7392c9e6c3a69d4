// npm run bench [name…]: runs every file of tests/bench (or those named) and fails when a budget is exceeded.
import { pathToFileURL } from 'node:url';
import { benchTable, keepsBudget, type Bench } from './bench-row.ts';
import { filesBelow } from './files.ts';
import { inProject } from './root.ts';
import { DIST, buildIfChanged } from './site-build.ts';

const wanted = process.argv.slice(2);
const files = filesBelow(inProject('tests/bench')).filter((file) => /^[^/]+\.ts$/.test(file));
let exceeded = 0;

if (!(await buildIfChanged(DIST, {}, true))) process.exit(1);
for (const file of files) {
  if (wanted.length > 0 && !wanted.includes(file.replace(/\.ts$/, ''))) continue;
  const bench = (await import(pathToFileURL(inProject(`tests/bench/${file}`)).href)) as Bench;
  console.log(`\n${bench.name}`);
  const rows = await bench.run();
  console.log(benchTable(rows));
  exceeded += rows.filter((row) => keepsBudget(row) === false).length;
}
console.log(exceeded === 0 ? '\nevery budget kept' : `\n${exceeded} budgets exceeded`);
process.exitCode = exceeded === 0 ? 0 : 1;
