import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { messageOf } from '../storage/database-error.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { noteBackup } from './backup-note.ts';
import { writeBackup } from './write-backup.ts';

/** Backups before upgrades that are kept; older ones are removed. */
const KEPT = 3;
const NAME = /^before-schema-\d{4}-\d{8}T\d{6}Z\.caipai$/;

export interface UpgradeBackupOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Schema that the database is brought to. */
  readonly toVersion: number;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/**
 * Backs the database up into the data folder before its schema is changed; without footage, which no migration touches.
 * Throws StorageFault `upgrade_not_backed_up`: then nothing may be changed.
 */
export async function backUpBeforeUpgrade(options: UpgradeBackupOptions): Promise<void> {
  const { databaseUrl, dataDir, toVersion, logger, now = () => new Date() } = options;
  const folder = join(dataDir, 'backups');
  const at = now();
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const target = join(folder, `before-schema-${String(toVersion).padStart(4, '0')}-${stamp}.caipai`);
  try {
    const { rows, fileBytes } = await writeBackup({ databaseUrl, dataDir, target, hasFootage: false, now });
    logger.info({ path: target, rows, fileBytes }, 'database backed up before its upgrade');
    await noteBackup(dataDir, { path: target, at });
  } catch (fault) {
    throw new StorageFault(
      'upgrade_not_backed_up',
      `The database must be upgraded, and could not be backed up into ${folder} before: ${messageOf(fault)}. Nothing was changed.`,
    );
  }
  await keepNewest(folder);
}

async function keepNewest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const byAge = names.sort((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1));
  for (const name of byAge.slice(KEPT)) await rm(join(folder, name), { force: true });
}

function stampOf(name: string): string {
  return name.split('-').at(-1) ?? '';
}
