import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { projectRoot } from '../project-root.ts';
import { StorageFault } from './storage-fault.ts';

/** One forward step of the schema: the text of `NNNN-name.sql`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Any number of ours, the same for every node that migrates. */
const MIGRATION_LOCK = 4_400_001;

/** Reads the migrations of this installation, in order. Throws when their numbers are not 1, 2, 3 … */
export async function readMigrations(
  folder = join(projectRoot(), 'server', 'storage', 'migrations'),
): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const version = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
      if (version !== index + 1) throw new Error(`Migration ${name} stands where number ${index + 1} belongs.`);
      return { version, name, sql: await readFile(join(folder, name), 'utf8') };
    }),
  );
}

/**
 * Brings the schema forward, each step in a transaction of its own. Nodes that start together wait for each other.
 * `beforeUpgrade` is called once before a database that holds something already is changed; when it rejects, nothing is.
 * Throws `StorageFault` `schema_newer` when a newer installation has already changed the database.
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[],
  beforeUpgrade?: (toVersion: number) => Promise<void>,
): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query(
      'create table if not exists schema_migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0) as version from schema_migrations',
    );
    const current = rows[0].version;
    if (current > migrations.length) throw newerSchema(current, migrations.length);
    if (current > 0 && current < migrations.length) await beforeUpgrade?.(migrations.length);
    for (const migration of migrations.slice(current)) await apply(client, migration);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function apply(client: ClientBase, { version, name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migrations (version, name) values ($1, $2)', [version, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function newerSchema(found: number, known: number): StorageFault {
  return new StorageFault(
    'schema_newer',
    `The database has schema ${found}, this installation knows ${known}: it was used by a newer version. Install that version or restore an older backup.`,
  );
}
