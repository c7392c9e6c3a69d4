import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inProject, root } from './root.ts';

/** How a command ended: its exit code (1 when it could not start or was killed) and, where asked for, what it printed. */
export type Ended = { code: number; output: string };

/** Options of {@link run}: `quiet` collects the output in place of showing it, `env` is laid over our own. */
export type RunOptions = { quiet?: boolean; env?: Record<string, string | undefined> };

/** Runs a command of node_modules/.bin (or of the machine) in the project's root; never throws. */
export function run(
  command: string,
  args: string[],
  { quiet = false, env = {} }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: inProject('node_modules/.bin') + delimiter + (process.env['PATH'] ?? ''),
        ...env,
      },
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
