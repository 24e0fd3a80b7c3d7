import { inTransaction } from './in-transaction.ts';
import type { Storage } from './storage.ts';

const START_LOCK = 4_400_003;

/** Does what a start does once per database: nodes that start together wait for each other. */
export function oneAtATime<T>({ accountPool }: Pick<Storage, 'accountPool'>, work: () => Promise<T>): Promise<T> {
  return inTransaction(accountPool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [START_LOCK]);
    return work();
  });
}
