// The entry of every npm script: `node src/tools/run.mjs <command> [arguments]`.
// Plain JavaScript without dependencies, so that it runs on a fresh clone under the Node a machine happens to carry.
// It installs what is missing, moves over to the Node that package.json pins, and hands over to <command>.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupError, ensureInstalled, localNode } from './install.mjs';

const OLDEST = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = '', ...rest] = process.argv.slice(2);

/** Astro 7 wants 22.12; our own .ts files run as they are from 22.18 on. */
function isModern(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function setUp() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST) {
    throw new SetupError(
      `Node ${OLDEST} 이상이 필요해요. 지금은 ${process.version}이에요. https://nodejs.org 에서 새 버전을 설치해 주세요.`,
    );
  }
  ensureInstalled(root);
  process.env.PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH;
}

/** Runs this file again under another Node and ends as it ends. */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, AUTH_LAB_NODE: node },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${node}을(를) 실행하지 못했어요: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

try {
  setUp();
  const node = localNode(root);
  if (node && process.execPath !== node && process.env.AUTH_LAB_NODE !== node) handOver(node);
  else if (!isModern(process.versions.node)) {
    throw new SetupError(
      `Node 22.18 이상이 필요한데 지금은 ${process.version}이에요. 보통은 package.json의 \`node\` 패키지가 알맞은 Node를 가져오는데, ` +
        '설치 스크립트가 막혀서 실행되지 않았어요. `npm config get ignore-scripts`가 false인지 보고 `npm rebuild node`를 실행하거나, 새 Node를 설치해 주세요.',
    );
  } else {
    process.chdir(root);
    const file = join(root, 'src', 'tools', `${command}.ts`);
    if (!/^[a-z-]+$/.test(command) || !existsSync(file))
      throw new SetupError(`모르는 명령이에요: ${command}`);
    process.argv = [process.execPath, file, ...rest];
    await import(pathToFileURL(file).href);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
