import type { Pool, PoolClient } from 'pg';

/** Runs some statements as one: all of them are kept, or none. Rejects with what `work` rejects with. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given back to the pool.
    await client.query('rollback').then(
      () => client.release(),
      (fault: Error) => client.release(fault),
    );
    throw error;
  }
}
