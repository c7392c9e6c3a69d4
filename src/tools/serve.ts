// Serves a folder that was built already: `node src/tools/serve.ts [--dir dist] [--port 4321] [--base /]`.
import { parseArgs } from 'node:util';
import { DIST } from './site-build.ts';
import { serveSite } from './site-server.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: DIST },
    port: { type: 'string', default: process.env['PORT'] || '4321' },
    base: { type: 'string', default: process.env['BASE_PATH'] || '/' },
  },
});

const { url } = await serveSite({
  folder: values.dir,
  base: values.base,
  port: Number(values.port),
  host: process.env['HOST'],
});
console.log(`\n  인증 실험실: ${url}\n  멈추려면 Ctrl+C를 누르세요.\n`);
