import type { Pool } from 'pg';
import { inTransaction } from './in-transaction.ts';

/** Settings that are made in the pages, not in the environment. */
export type SettingKey = 'college_name' | 'sample_college' | 'cloud_speech';

/** Settings of this installation, and the token that makes its first administrator. */
export interface SettingStore {
  find(key: SettingKey): Promise<string | null>;
  save(key: SettingKey, value: string): Promise<void>;
  /** Puts a token, as a hash, in the place of the one before; that one is not valid any more. */
  replaceSetupToken(hash: string): Promise<void>;
  /** Uses the token up. False when this is not the token, or it was used. */
  takeSetupToken(hash: string): Promise<boolean>;
  /** Gives a token back whose use came to nothing. */
  returnSetupToken(hash: string): Promise<void>;
}

/** Keeps settings in PostgreSQL. */
export function createSettingStore(pool: Pool): SettingStore {
  return {
    async find(key) {
      const { rows } = await pool.query<{ value: string }>('select value from settings where key = $1', [key]);
      return rows[0]?.value ?? null;
    },
    async save(key, value) {
      await pool.query(
        'insert into settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
        [key, value],
      );
    },
    replaceSetupToken: (hash) =>
      inTransaction(pool, async (client) => {
        await client.query('delete from setup_tokens');
        await client.query('insert into setup_tokens (hash) values ($1)', [hash]);
      }),
    async takeSetupToken(hash) {
      const { rowCount } = await pool.query(
        'update setup_tokens set used_at = now() where hash = $1 and used_at is null',
        [hash],
      );
      return rowCount === 1;
    },
    async returnSetupToken(hash) {
      await pool.query('update setup_tokens set used_at = null where hash = $1', [hash]);
    },
  };
}
