import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StorageFault } from './storage-fault.ts';

/** The account under which PostgreSQL runs; null: that of this process. PostgreSQL refuses to run as root. */
export type ClusterAccount = { readonly uid: number; readonly gid: number } | null;

/**
 * Chooses the account: our own, or as root the owner of the cluster that is there, else the first unprivileged one that
 * exists. Throws `StorageFault` `cluster_not_started` when there is none.
 */
export function findClusterAccount(knownCluster: string | null): ClusterAccount {
  if (process.getuid?.() !== 0) return null;
  const owner = knownCluster === null ? undefined : statSync(knownCluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = readId('-u', name);
    const gid = readId('-g', name);
    if (uid !== null && gid !== null && uid > 0) return { uid, gid };
  }
  throw new StorageFault(
    'cluster_not_started',
    'PostgreSQL refuses to run as root and there is no account postgres or nobody. Start as another account or set DATABASE_URL.',
  );
}

function readId(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : null;
}

/**
 * Whether the account can use a path: run the file, or enter the folder. Asks the system itself by trying as that
 * account, so that the modes of every folder above, access lists and mount options all count.
 */
export function canUse(account: ClusterAccount, path: string): boolean {
  if (account === null) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
