import { realpath } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';

/** Owner of everything in a private cluster, and the name of its database. */
export const CLUSTER_USER = 'caipai';

/** Address of a database of a private cluster. */
export function clusterUrl(port: number, password: string, database = CLUSTER_USER): string {
  return `postgres://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Asks whoever listens on the port whether it is the cluster in `pgdata`. `starting`: it is, and recovers from a crash;
 * `silent`: nobody answers, or somebody else does.
 */
export async function askCluster(
  port: number,
  password: string,
  pgdata: string,
): Promise<'ready' | 'starting' | 'silent'> {
  try {
    const folder = await withClient(clusterUrl(port, password, 'postgres'), async (client) => {
      const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
      return rows[0].folder;
    });
    return (await realpath(folder)) === (await realpath(pgdata)) ? 'ready' : 'silent';
  } catch (error) {
    return error instanceof DatabaseError && error.code === '57P03' ? 'starting' : 'silent';
  }
}

/** Makes our database when it is not there yet. */
export async function ensureClusterDatabase(port: number, password: string): Promise<void> {
  await withClient(clusterUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [CLUSTER_USER]);
    if (rowCount === 0) await client.query(`create database ${CLUSTER_USER}`);
  });
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 10_000 });
  client.on('error', () => {}); // a lost connection already rejects the query that runs on it
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
