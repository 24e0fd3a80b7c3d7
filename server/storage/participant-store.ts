import type { Pool } from 'pg';
import type { ParticipantId } from '#shared/model/ids.ts';

/** A person as others in the room see them. */
export interface Participant {
  readonly id: ParticipantId;
  readonly displayName: string;
}

/** Names of people. Journals carry ids only, so that a name can be changed or removed in one place. */
export interface ParticipantStore {
  /** Stores a person, or changes the name of a known one. */
  save(participant: Participant): Promise<void>;
  find(id: ParticipantId): Promise<Participant | null>;
  /** Names of the known ones among the ids. */
  names(ids: readonly ParticipantId[]): Promise<ReadonlyMap<ParticipantId, string>>;
}

/** Keeps people in PostgreSQL. */
export function createParticipantStore(pool: Pool): ParticipantStore {
  async function select(ids: readonly ParticipantId[]): Promise<readonly Participant[]> {
    const { rows } = await pool.query<{ id: string; display_name: string }>(
      'select id, name as display_name from users where id = any($1::text[])',
      [ids],
    );
    return rows.map((row) => ({ id: row.id, displayName: row.display_name }));
  }
  return {
    async save({ id, displayName }) {
      await pool.query(
        `insert into users (id, name, email, "emailVerified", role, "isAnonymous")
         values ($1, $2, $1 || '@guest.invalid', false, 'guest', true)
         on conflict (id) do update set name = excluded.name`,
        [id, displayName],
      );
    },
    async find(id) {
      return (await select([id]))[0] ?? null;
    },
    async names(ids) {
      return new Map((await select(ids)).map((participant) => [participant.id, participant.displayName]));
    },
  };
}
