import type { Pool } from 'pg';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** Results of the bot team's runs by key. A key names everything the result depends on, so a result never goes stale. */
export interface ParResultStore {
  /** Stores a result; the first one under a key stays, since a second run gives the same. */
  save(key: string, result: unknown): Promise<void>;
  /** The stored value, or null. The caller knows by its key what it stored there. */
  find(key: string): Promise<unknown>;
}

/** Keeps par results in PostgreSQL. */
export function createParResultStore(pool: Pool): ParResultStore {
  return {
    async save(key, result) {
      await pool.query('insert into par_results (key, result) values ($1, $2) on conflict do nothing', [
        key,
        canonicalJson(result),
      ]);
    },
    async find(key) {
      const { rows } = await pool.query<{ result: string }>('select result from par_results where key = $1', [key]);
      return rows.length === 0 ? null : JSON.parse(rows[0].result);
    },
  };
}
