import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createLogger } from '../../server/logger.ts';
import { startPrivateCluster } from '../../server/storage/private-cluster.ts';
import { removeDataDir } from './data-dir.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A server whose database can be filled beside it. */
export interface FilledServer {
  readonly server: ServerProcess;
  readonly databaseUrl: string;
  /** Runs a statement; answers its rows. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Starts a server on a cluster of its own, which ends with it. */
export async function openFilledServer(): Promise<FilledServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'caipai-bench-'));
  await chmod(dataDir, 0o755);
  const cluster = await startPrivateCluster({ dataDir, logger: createLogger('silent') });
  // The cluster keeps its own database for the server that started it.
  const own = new Client({ connectionString: cluster.url });
  await own.connect();
  await own.query('create database bench');
  await own.end();
  const url = new URL(cluster.url);
  url.pathname = '/bench';
  const env = { DATABASE_URL: url.href, LOG_LEVEL: 'error', PUBLIC_URL: 'http://bench.test' };
  const server = await startServer({ dataDir, env, withinMs: 120_000 });
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return {
    server,
    databaseUrl: url.href,
    query: async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
    async close() {
      await client.end();
      await server.stop();
      await cluster.stop();
      await removeDataDir(dataDir);
    },
  };
}
