import { resolve } from 'node:path';
import { noteBackup } from '../operations/backup-note.ts';
import { openOperationDatabase } from '../operations/operation-database.ts';
import { OperationFault } from '../operations/operation-fault.ts';
import { writeBackup } from '../operations/write-backup.ts';
import { type OperationDesk, runOperation } from './run-operation.ts';

const USAGE = `npm run -s backup -- --to FILE [--with-footage] [--lang zh|en]
  Writes everything that the server keeps into one new file, reads it back and checks it. A server may run meanwhile.
  Footage is listed; with --with-footage it is in the file. The file holds secrets: keep it like a password.
  Reads the settings of the server (DATA_DIR, DATABASE_URL). Exit code 1 when it could not be done, 2 for a wrong argument.`;

process.exitCode = await runOperation(process.argv.slice(2), {
  usage: USAGE,
  options: { to: { type: 'string' }, 'with-footage': { type: 'boolean' } },
  run: backup,
});

async function backup(desk: OperationDesk): Promise<number> {
  const { config, logger, say } = desk;
  const to = desk.option('to');
  if (to === null) throw new OperationFault('argument/wrong', { reason: '--to FILE?' });
  const target = resolve(to);
  const hasFootage = desk.has('with-footage');
  const database = await openOperationDatabase({ config, logger });
  try {
    const { dataDir } = config;
    const at = new Date();
    const written = await writeBackup({ databaseUrl: database.url, dataDir, target, hasFootage, now: () => at });
    await noteBackup(dataDir, { path: target, at });
    const { rows, tables, files, footage, fileBytes } = written;
    const counts = { rows, tables: tables.length, files: files.length };
    say('backup/written', { path: target, megabytes: megabytes(fileBytes), ...counts });
    if (!hasFootage && footage.length > 0) {
      const bytes = footage.reduce((sum, { byteCount }) => sum + byteCount, 0);
      say('backup/without_footage', { files: footage.length, megabytes: megabytes(bytes) });
    }
    for (const path of written.leftOut) say('backup/left_out', { path });
    return 0;
  } finally {
    await database.close();
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10;
}
