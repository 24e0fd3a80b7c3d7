import { Client } from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { findKnownCluster } from '../storage/cluster-place.ts';
import { messageOf } from '../storage/database-error.ts';
import { findRunningCluster, startPrivateCluster } from '../storage/private-cluster.ts';
import { OperationFault } from './operation-fault.ts';

/** The database that a command works on. */
export interface OperationDatabase {
  readonly url: string;
  /** Stops what was started for the command. */
  close(): Promise<void>;
}

export interface OperationDatabaseOptions {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly logger: Logger;
  /** Whether an empty database may be made where there is none. */
  readonly mayCreate?: boolean;
}

/**
 * Finds the database of an installation, whether its server runs or not. Throws OperationFault `database/none` where
 * there is none, and StorageFault when it cannot be started.
 */
export async function openOperationDatabase(options: OperationDatabaseOptions): Promise<OperationDatabase> {
  const { config, logger, mayCreate = false } = options;
  const { dataDir, databaseUrl } = config;
  if (databaseUrl !== null) return { url: databaseUrl, close: async () => undefined };
  if (!mayCreate && (await findKnownCluster(dataDir)) === null) throw new OperationFault('database/none', { dataDir });
  const running = mayCreate ? null : await findRunningCluster(dataDir);
  if (running !== null) return { url: running, close: async () => undefined };
  const cluster = await startPrivateCluster({ dataDir, logger });
  return { url: cluster.url, close: () => cluster.stop() };
}

/**
 * Does something with a connection of its own, whose statements may take as long as they need and read and write values
 * in one form, whatever the server's settings. Throws OperationFault `database/unreachable`.
 */
export async function withOperationClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'caipai operation',
  });
  client.on('error', () => {}); // the statement that runs on it fails and tells
  await client.connect().catch((fault: unknown) => {
    throw new OperationFault('database/unreachable', { reason: messageOf(fault) });
  });
  try {
    await client.query(
      "set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set extra_float_digits = 3; set statement_timeout = 0; set client_encoding = 'UTF8'",
    );
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
