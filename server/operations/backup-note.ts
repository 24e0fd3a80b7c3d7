import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../media/footage-files.ts';

/** Where the last backup went, and when. */
export interface BackupNote {
  readonly path: string;
  readonly at: Date;
}

const noteSchema = z.object({ path: z.string(), at: z.iso.datetime() });
const fileOf = (dataDir: string) => join(dataDir, 'last-backup.json');

/** Notes in the data folder that a backup was written, for the doctor. */
export async function noteBackup(dataDir: string, { path, at }: BackupNote): Promise<void> {
  await writeDurably(fileOf(dataDir), Buffer.from(JSON.stringify({ path, at: at.toISOString() })));
}

/** The last backup, or null when none is known. It may have been carried elsewhere since. */
export async function readBackupNote(dataDir: string): Promise<BackupNote | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const { path, at } = noteSchema.parse(JSON.parse(text));
  return { path, at: new Date(at) };
}
