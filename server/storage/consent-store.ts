import type { Pool } from 'pg';
import type { ParticipantId } from '#shared/model/ids.ts';

/** What a person agreed to, at a version of the text. */
export interface StoredConsent {
  readonly version: number;
  readonly isPublic: boolean;
  readonly givenAt: Date;
}

/** Consents to being recorded. Withdrawing keeps the row and marks it. */
export interface ConsentStore {
  /** The consent that stands, of the newest version, or null. */
  find(personId: ParticipantId): Promise<StoredConsent | null>;
  give(personId: ParticipantId, version: number, isPublic: boolean): Promise<void>;
  withdraw(personId: ParticipantId): Promise<void>;
}

/** Keeps them in PostgreSQL. */
export function createConsentStore(pool: Pool): ConsentStore {
  return {
    async find(personId) {
      const { rows } = await pool.query<{ version: number; is_public: boolean; given_at: Date }>(
        `select version, is_public, given_at from footage_consents
         where person_id = $1 and withdrawn_at is null order by version desc limit 1`,
        [personId],
      );
      return rows.length === 0
        ? null
        : { version: rows[0].version, isPublic: rows[0].is_public, givenAt: rows[0].given_at };
    },
    async give(personId, version, isPublic) {
      await pool.query(
        `insert into footage_consents (person_id, version, is_public) values ($1, $2, $3)
         on conflict (person_id, version) do update
         set is_public = excluded.is_public, withdrawn_at = null,
           given_at = case when footage_consents.withdrawn_at is null then footage_consents.given_at else now() end`,
        [personId, version, isPublic],
      );
    },
    async withdraw(personId) {
      await pool.query(
        'update footage_consents set withdrawn_at = now() where person_id = $1 and withdrawn_at is null',
        [personId],
      );
    },
  };
}
