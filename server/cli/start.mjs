import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `npm start`: builds what is missing or older than its sources, then runs the server in this process. Plain
 * JavaScript, because nothing is compiled yet when it runs.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'build/stamp');
const outputs = [join(root, 'build/client/index.html'), join(root, 'build/server/main.js')];
const sources = ['shared', 'server', 'client', 'package-lock.json', 'vite.config.ts'].map((name) => join(root, name));

process.env.NODE_ENV ??= 'production';
// `npm start -- --https` is short for HTTPS=on.
if (process.argv.includes('--https')) process.env.HTTPS ??= 'on';
if (!isFresh()) await build();
await import(pathToFileURL(outputs[1]).href);

/** A build counts from the moment it began: what was saved while it ran may not be in it. */
function isFresh() {
  if (!outputs.every((path) => existsSync(path))) return false;
  const builtMs = existsSync(stamp)
    ? statSync(stamp).mtimeMs
    : Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return Math.max(...sources.map(newestMs)) <= builtMs;
}

/** Newest change below a path. Folders count too: a removed file changes nothing else. */
function newestMs(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

async function build() {
  const begin = new Date();
  console.error('Building the client and the server, once…');
  const vite = await import('vite');
  const configFile = join(root, 'vite.config.ts');
  await vite.build({ configFile, logLevel: 'error' });
  await vite.build({ configFile, logLevel: 'error', build: { ssr: true } });
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, begin, begin);
}
