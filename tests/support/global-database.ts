import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { createLogger } from '../../server/logger.ts';
import { migrate, readMigrations } from '../../server/storage/migrate.ts';
import { startPrivateCluster } from '../../server/storage/private-cluster.ts';
import { removeDataDir } from './data-dir.ts';
import { TEMPLATE_DATABASE } from './template-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}

/**
 * Global set-up of the test projects that need PostgreSQL: one private cluster for the whole run, with a migrated
 * database that each test file copies.
 */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'caipai-test-'));
  await chmod(dataDir, 0o755);
  const cluster = await startPrivateCluster({ dataDir, logger: createLogger('silent') });
  await withClient(cluster.url, (client) => client.query(`create database ${TEMPLATE_DATABASE}`));
  const template = new URL(cluster.url);
  template.pathname = `/${TEMPLATE_DATABASE}`;
  await withClient(template.href, async (client) => migrate(client, await readMigrations()));
  project.provide('clusterUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await removeDataDir(dataDir);
  };
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
