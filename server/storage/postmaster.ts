import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `postmaster.pid` of a cluster says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Reads the lock file of a cluster: its postmaster runs, or ran and was killed. Null when there is none. */
export async function readPostmaster(pgdata: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port } : null;
}

/**
 * What the process of a lock file is: the postmaster of this very cluster (it stands in its folder), another program
 * that was given the number later, gone or about to be (a zombie counts as gone), or unknown where the system has no
 * `/proc`.
 */
export async function inspectPostmaster(
  { pid }: Postmaster,
  pgdata: string,
): Promise<'ours' | 'other' | 'gone' | 'unknown'> {
  if (process.platform !== 'linux') return 'unknown';
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null || /^\d+ \(.*\) [ZX]/s.test(status)) return 'gone';
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (folder === null) return 'unknown';
  return folder === (await realpath(pgdata)) ? 'ours' : 'other';
}

/**
 * Removes a lock file whose number now belongs to another program, as happens in containers and after a restart of the
 * machine: PostgreSQL itself cannot tell the difference and would refuse to start.
 */
export async function removeStaleLock(pgdata: string): Promise<void> {
  await rm(join(pgdata, 'postmaster.pid'), { force: true });
}
