import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** The built server, which is what `npm start` runs. */
export const SERVER_FILE = join(root, 'build/server/main.js');

/** Makes sure that the built client is as new as its sources. */
export function buildClient(): void {
  buildUnlessFresh('client', join(root, 'build/client/index.html'), []);
}

/** Makes sure that the built server is as new as its sources. */
export function buildServer(): void {
  buildUnlessFresh('server', SERVER_FILE, ['--ssr']);
}

function buildUnlessFresh(folder: 'client' | 'server', output: string, options: readonly string[]): void {
  const sources = ['shared', folder, 'package-lock.json', 'vite.config.ts'].map((name) => join(root, name));
  const stamp = join(root, `build/${folder}-stamp`);
  const builtMs = newestMs(output) === 0 ? 0 : newestMs(stamp);
  if (Math.max(...sources.map(newestMs)) <= builtMs) return;
  // A build counts from the moment it began: what was saved while it ran may not be in it.
  const begin = new Date();
  // In a process of its own: under vitest's NODE_ENV the build would carry the development version of React.
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...options], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, begin, begin);
}

/** Newest change below a path, 0 when there is nothing. Folders count too: a removed file changes nothing else. */
function newestMs(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
