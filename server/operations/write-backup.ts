import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { BACKUP_FORMAT, type BackupHeader, type BackupSeal } from './backup-content.ts';
import { createFrameWriter, type FrameWriter } from './backup-frame.ts';
import { writeSection } from './backup-section.ts';
import { type DatabaseTable, listTables, quoted } from './database-tables.ts';
import { listFootageFiles } from './footage-manifest.ts';
import { withOperationClient } from './operation-database.ts';
import { OperationFault } from './operation-fault.ts';
import { type BackupSummary, checkBackup } from './read-backup.ts';

/** Secrets of an installation, kept with its data: without them people sign in anew and computers trust anew. */
const SECRETS: readonly string[] = [
  'session-secret',
  'tls/authority.key',
  'tls/authority.pem',
  'tls/server.key',
  'tls/server.pem',
];

export interface WriteBackupOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The file to write; one that is there is not replaced. */
  readonly target: string;
  /** Whether the footage goes into the file, besides its list. */
  readonly hasFootage: boolean;
  readonly now?: () => Date;
}

/** A backup that was written, read back and found whole. */
export interface WrittenBackup extends BackupSummary {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Footage that the rows speak of and that could not be taken along: it was joined or deleted meanwhile. */
  readonly leftOut: readonly string[];
}

/**
 * Writes a backup of a running or a stopped installation: every table as it stood at one moment, the secrets, the list of
 * the footage, and the footage where it was asked for. The file gets its name when it is whole, on the disk and read
 * back. Throws OperationFault `backup/target_exists`, `backup/no_schema`, and what the database throws.
 */
export async function writeBackup(options: WriteBackupOptions): Promise<WrittenBackup> {
  const { target, databaseUrl } = options;
  if ((await stat(target).catch(() => null)) !== null)
    throw new OperationFault('backup/target_exists', { path: target });
  await mkdir(dirname(target), { recursive: true });
  const fresh = `${target}.new`;
  await rm(fresh, { force: true });
  try {
    const writer = await createFrameWriter(fresh);
    const leftOut = await withOperationClient(databaseUrl, (client) => writeAll(writer, client, options)).finally(() =>
      writer.close(),
    );
    const summary = await checkBackup(fresh);
    await rename(fresh, target);
    return { ...summary, fileBytes: writer.byteCount(), leftOut };
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  }
}

async function writeAll(
  writer: FrameWriter,
  client: ClientBase,
  { dataDir, hasFootage, now = () => new Date() }: WriteBackupOptions,
): Promise<readonly string[]> {
  // One moment for every table; nobody waits for it and it waits for nobody.
  await client.query('begin transaction isolation level repeatable read, read only');
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    madeAt: now().toISOString(),
    engineVersion: ENGINE_VERSION,
    migrations: await readMigrationNames(client),
    hasFootage,
  };
  await writer.write('H', asJson(header));
  let sections = 0;
  for (const table of await listTables(client)) {
    await writeTable(writer, client, table);
    sections += 1;
  }
  const footage = await listFootageFiles(client);
  await client.query('commit');
  await writer.write('M', asJson(footage));
  for (const path of SECRETS) if (await writeFile(writer, dataDir, path)) sections += 1;
  const leftOut: string[] = [];
  for (const { path } of hasFootage ? footage : []) {
    if (await writeFile(writer, dataDir, path)) sections += 1;
    else leftOut.push(path);
  }
  const seal: BackupSeal = { sha256: writer.digest(), sections };
  await writer.write('Z', asJson(seal));
  return leftOut;
}

async function readMigrationNames(client: ClientBase): Promise<readonly string[]> {
  const { rows: known } = await client.query<{ is_there: boolean }>(
    "select to_regclass('schema_migrations') is not null as is_there",
  );
  if (known[0]?.is_there !== true) throw new OperationFault('backup/no_schema');
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations order by version');
  return rows.map(({ name }) => name);
}

async function writeTable(writer: FrameWriter, client: ClientBase, { name, columns }: DatabaseTable): Promise<void> {
  await writer.write('T', asJson({ name, columns }));
  const rows = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
  await writeSection(writer, rows, () => rows.rowCount);
}

/** False when the file is not there. */
async function writeFile(writer: FrameWriter, dataDir: string, path: string): Promise<boolean> {
  const source = join(dataDir, path);
  if ((await stat(source).catch(() => null)) === null) return false;
  await writer.write('F', asJson({ path }));
  await writeSection(writer, createReadStream(source), () => null);
  return true;
}

function asJson(value: object): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
