import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Migration, readMigrations } from '../storage/migrate.ts';
import type { BackupHeader, TableStart } from './backup-content.ts';
import { continueNumbers, listFilledTables, listTables, quoted, removeTables } from './database-tables.ts';
import { withOperationClient } from './operation-database.ts';
import { OperationFault } from './operation-fault.ts';
import { type BackupPart, type BackupSummary, checkBackup, readBackup } from './read-backup.ts';

export interface RestoreBackupOptions {
  readonly source: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Whether what is in the database may be replaced. */
  readonly isReplacing: boolean;
  /** Those of this installation, when others than its own are meant. */
  readonly migrations?: readonly Migration[];
}

/**
 * Puts a backup into a database: the file is read to its end first, then everything happens in one transaction, so that
 * there is either the whole backup or what was there before. Throws OperationFault: those of `readBackup`,
 * `restore/newer_schema`, `restore/other_schema`, `restore/in_use`, `restore/not_empty`, `restore/misfit`.
 */
export async function restoreBackup(options: RestoreBackupOptions): Promise<BackupSummary> {
  const { source, databaseUrl, isReplacing } = options;
  const summary = await checkBackup(source);
  const steps = fittingMigrations(summary.header, options.migrations ?? (await readMigrations()));
  await withOperationClient(databaseUrl, async (client) => {
    await refuseUse(client);
    const filled = await listFilledTables(client);
    if (filled.length > 0 && !isReplacing) throw new OperationFault('restore/not_empty', { tables: filled.join(', ') });
    await client.query('begin');
    await removeTables(client);
    await applyMigrations(client, steps);
    const secrets = await takeParts(client, options);
    await continueNumbers(client);
    await client.query('commit');
    // Only now: a restore that failed has changed nothing of the installation that was there.
    for (const { fresh, path } of secrets) await rename(fresh, path);
  });
  return summary;
}

/** The steps that make the schema of the backup; later ones are made by the next start, as with any older database. */
function fittingMigrations({ migrations: stored }: BackupHeader, known: readonly Migration[]): readonly Migration[] {
  if (stored.length > known.length) {
    throw new OperationFault('restore/newer_schema', { found: stored.length, known: known.length });
  }
  const misfit = stored.find((name, at) => known[at]?.name !== name);
  if (misfit !== undefined) throw new OperationFault('restore/other_schema', { name: misfit });
  return known.slice(0, stored.length);
}

/** A server keeps what it has read in memory, and would go on writing. */
async function refuseUse(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = 'caipai'`,
  );
  if ((rowCount ?? 0) > 0) throw new OperationFault('restore/in_use');
}

async function applyMigrations(client: ClientBase, steps: readonly Migration[]): Promise<void> {
  await client.query(
    'create table schema_migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
  );
  for (const { version, name, sql } of steps) {
    await client.query(sql);
    await client.query('insert into schema_migrations (version, name) values ($1, $2)', [version, name]);
  }
}

/** A file that is whole under another name. */
interface FreshFile {
  readonly fresh: string;
  readonly path: string;
}

/** Takes the tables and files of a backup; gives the secrets, which are to get their names at last. */
async function takeParts(client: ClientBase, { source, dataDir }: RestoreBackupOptions): Promise<readonly FreshFile[]> {
  const known = new Map((await listTables(client)).map((table) => [table.name, table.columns]));
  const secrets: FreshFile[] = [];
  let sink: Sink | null = null;
  try {
    for await (const part of readBackup(source)) {
      if (part.kind === 'table') sink = openTable(client, part.table, known.get(part.table.name));
      else if (part.kind === 'file') sink = await openFile(dataDir, part.file.path);
      else if (part.kind === 'bytes') await sink?.write(part.bytes);
      else if (part.kind === 'end') {
        const file = await sink?.end(part);
        sink = null;
        if (file == null) continue;
        if (file.path.startsWith(join(dataDir, 'footage'))) await rename(file.fresh, file.path);
        else secrets.push(file);
      }
    }
  } catch (fault) {
    await sink?.drop();
    for (const { fresh } of secrets) await rm(fresh, { force: true });
    throw fault;
  }
  return secrets;
}

interface Sink {
  write(bytes: Buffer): Promise<void>;
  end(part: Extract<BackupPart, { kind: 'end' }>): Promise<FreshFile | null>;
  drop(): Promise<void>;
}

function openTable(client: ClientBase, table: TableStart, columns: readonly string[] | undefined): Sink {
  const { name } = table;
  const isKnown = columns !== undefined && table.columns.every((column) => columns.includes(column));
  if (!isKnown) throw new OperationFault('restore/misfit', { table: name });
  const rows = client.query(copyFrom(`copy ${quoted(name)} (${table.columns.map(quoted).join(', ')}) from stdin`));
  const done = finished(rows);
  done.catch(() => undefined); // told at the next write or at the end
  return {
    write: (bytes) => writeTo(rows, bytes, done),
    async end({ end }) {
      rows.end();
      await done;
      if (rows.rowCount !== end.rows) throw new OperationFault('restore/misfit', { table: name });
      return null;
    },
    async drop() {
      rows.destroy();
      await done.catch(() => undefined);
    },
  };
}

async function openFile(dataDir: string, relative: string): Promise<Sink> {
  const path = join(dataDir, relative);
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = createWriteStream(fresh, { mode: 0o600, flags: 'wx' });
  const done = finished(file);
  done.catch(() => undefined);
  return {
    write: (bytes) => writeTo(file, bytes, done),
    async end() {
      file.end();
      await done;
      const written = await open(fresh, 'r+');
      await written.sync().finally(() => written.close());
      return { fresh, path };
    },
    async drop() {
      file.destroy();
      await done.catch(() => undefined);
      await rm(fresh, { force: true });
    },
  };
}

/** Writes, and waits while the stream is full or until it fails. */
async function writeTo(stream: Writable, bytes: Buffer, done: Promise<void>): Promise<void> {
  if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done]);
}
