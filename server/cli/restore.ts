import { resolve } from 'node:path';
import { loadContent } from '../content/load-content.ts';
import { openOperationDatabase } from '../operations/operation-database.ts';
import { OperationFault } from '../operations/operation-fault.ts';
import { restoreBackup } from '../operations/restore-backup.ts';
import { verify } from '../operations/verify.ts';
import { type OperationDesk, runOperation } from './run-operation.ts';
import { sayVerified } from './say-verified.ts';

const USAGE = `npm run -s restore -- FILE [--replace] [--lang zh|en]
  Puts a backup into the data folder and database of this installation, whole or not at all, and verifies it afterwards.
  Stop the server first. A database that is not empty is replaced with --replace only.
  Reads the settings of the server (DATA_DIR, DATABASE_URL). Exit code 1 when it could not be done or something in it is
  damaged, 2 for a wrong argument.`;

process.exitCode = await runOperation(process.argv.slice(2), {
  usage: USAGE,
  options: { replace: { type: 'boolean' } },
  allowPositionals: true,
  run: restore,
});

async function restore(desk: OperationDesk): Promise<number> {
  const { config, logger } = desk;
  const [file, ...rest] = desk.positionals;
  if (file === undefined || rest.length > 0) throw new OperationFault('argument/wrong', { reason: 'FILE?' });
  const source = resolve(file);
  const database = await openOperationDatabase({ config, logger, mayCreate: true });
  try {
    const place = { databaseUrl: database.url, dataDir: config.dataDir };
    const { header, rows, tables, files } = await restoreBackup({ source, isReplacing: desk.has('replace'), ...place });
    const counts = { rows, tables: tables.length, files: files.length };
    desk.say('restore/done', { path: source, madeAt: header.madeAt, ...counts });
    return sayVerified(desk, await verify({ ...place, content: loadContent() }));
  } finally {
    await database.close();
  }
}
