import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run dev`: the server, restarted when its code or content changes, and Vite with hot reload in front of it. Ctrl+C
 * stops both; when one of them ends, so does the other.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STOP_WITHIN_MS = 10_000;
const require = createRequire(import.meta.url);
const binary = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

const children: readonly ChildProcess[] = [
  run(
    binary('tsx', 'dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    '--include',
    'server/content/**',
    'server/main.ts',
  ),
  run(binary('vite', 'bin/vite.js'), '--clearScreen', 'false', '--strictPort', '--host'),
];
let isStopping = false;
let exitCode = 0;

for (const child of children) child.once('exit', (code) => stop(code ?? 0));
// Ctrl+C reaches the children without us; a second signal would make the watcher kill a server that is closing.
process.on('SIGINT', () => stop(0, false));
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

/** Starts a Node program from the root, its output on ours. */
function run(...command: readonly string[]): ChildProcess {
  return spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
}

/** Asks whoever still runs to end, ends it by force when it does not, and leaves with the first code. */
function stop(code: number, isToTell = true): void {
  if (!isStopping) {
    isStopping = true;
    exitCode = code;
    if (isToTell) for (const child of running()) child.kill('SIGTERM');
    setTimeout(() => {
      for (const child of running()) child.kill('SIGKILL');
    }, STOP_WITHIN_MS).unref();
  }
  if (running().length === 0) process.exit(exitCode);
}

function running(): readonly ChildProcess[] {
  return children.filter((child) => child.exitCode === null && child.signalCode === null);
}
