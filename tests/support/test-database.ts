import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { TEMPLATE_DATABASE } from './template-database.ts';

/** A fresh database of the run's cluster, migrated and empty. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement, beside everything the code under test does. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Ends every connection to the database, as a restart of the server would; whoever holds one learns of it a moment later. */
  cutConnections(): Promise<void>;
  drop(): Promise<void>;
}

/** Makes a database; `isEmpty` leaves out the tables. Drop it in `afterAll`. */
export async function createTestDatabase(options: { readonly isEmpty?: boolean } = {}): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `t_${randomBytes(8).toString('hex')}`;
  const template = options.isEmpty ? 'template0' : TEMPLATE_DATABASE;
  await runIn(clusterUrl, `create database ${name} template ${template}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (sql, values) => runIn(url.href, sql, values),
    async cutConnections() {
      await runIn(clusterUrl, 'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
        name,
      ]);
    },
    async drop() {
      await runIn(clusterUrl, `drop database ${name} with (force)`);
    },
  };
}

async function runIn(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
