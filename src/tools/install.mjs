import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A failure whose message tells the reader what to do: shown without a stack. */
export class SetupError extends Error {}

/**
 * Whether node_modules differs from the lock file: compared by content, since times say nothing after a checkout.
 * Optional packages are left out, being other ones on each platform.
 * @param {string} root
 */
export function needsInstall(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const have = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).some(
    ([path, want]) =>
      path !== '' &&
      !want.optional &&
      !want.devOptional &&
      !want.link &&
      have[path]?.version !== want.version,
  );
}

/** The Node that the `node` package brought, or undefined when its install script did not run. */
export function localNode(root) {
  return ['node', 'node.exe'].map((name) => join(root, 'node_modules', 'node', 'bin', name)).find(existsSync);
}

/** Installs what the lock file names where that is missing, printing to standard error only. */
export function ensureInstalled(root) {
  if (needsInstall(root)) {
    console.error('필요한 패키지를 설치해요 (npm ci). 처음 한 번만 몇 분 걸려요.');
    if (!npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      throw new SetupError(
        '패키지를 설치하지 못했어요. 인터넷 연결을 확인하고 `npm ci`를 직접 실행해 보세요.',
      );
    }
  }
  if (!localNode(root)) npm(root, ['rebuild', 'node']);
}

/** Runs the npm that started us, or the one on PATH; true when it succeeded. */
function npm(root, args) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli && /\.[cm]?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  return result.status === 0;
}
