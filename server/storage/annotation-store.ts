import type { Pool } from 'pg';
import type { AnnotationContent, AnnotationId } from '#shared/model/annotation.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';

/** An annotation as it is kept: its author by id. */
export interface StoredAnnotation extends AnnotationContent {
  readonly id: AnnotationId;
  readonly authorId: string;
  readonly duty: StaffDuty;
  readonly createdAt: string;
  readonly editedAt: string | null;
}

/** Which annotation of whose a request speaks of. */
export interface AnnotationPlace {
  readonly id: AnnotationId;
  readonly roomId: RoomId;
  readonly authorId: string;
}

export type AnnotationChange = 'changed' | 'stale' | 'unknown';

/** Annotations beside the journal. Deleted ones are not found any more. */
export interface AnnotationStore {
  /** Writes an annotation; the same id by the same author again changes nothing. False: the id is another's. */
  add(place: AnnotationPlace, duty: StaffDuty, content: AnnotationContent): Promise<boolean>;
  /**
   * Changes the author's own annotation where it says `base`; the same change again changes nothing. `stale`: it says something
   * else; `unknown`: there is none.
   */
  change(place: AnnotationPlace, base: AnnotationContent, content: AnnotationContent): Promise<AnnotationChange>;
  /** Deletes the author's own annotation; again is the same. False: there never was one. */
  remove(place: AnnotationPlace): Promise<boolean>;
  /** The author of an annotation of a recording, or null when there is none. */
  authorOf(roomId: RoomId, id: AnnotationId): Promise<string | null>;
  /** All of a recording, in show time. */
  list(roomId: RoomId): Promise<readonly StoredAnnotation[]>;
}

const IS_OWN = 'id = $1 and room_id = $2 and author_id = $3';

/** Keeps annotations in PostgreSQL. */
export function createAnnotationStore(pool: Pool): AnnotationStore {
  const placeOf = ({ id, roomId, authorId }: AnnotationPlace) => [id, roomId, authorId];
  const valuesOf = ({ atMs, toMs, dimension, text }: AnnotationContent) => [atMs, toMs, dimension, text];
  return {
    async add(place, duty, content) {
      await pool.query(
        `insert into annotations (id, room_id, author_id, duty, at_ms, to_ms, dimension, text)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
        [...placeOf(place), duty, ...valuesOf(content)],
      );
      const { rowCount } = await pool.query(`select 1 from annotations where ${IS_OWN}`, placeOf(place));
      return rowCount === 1;
    },
    async change(place, base, content) {
      const { rowCount } = await pool.query(
        `update annotations set at_ms = $4, to_ms = $5, dimension = $6, text = $7, edited_at = now()
         where ${IS_OWN} and not is_deleted
           and (at_ms, to_ms, dimension, text) is not distinct from ($8::integer, $9::integer, $10::text, $11::text)`,
        [...placeOf(place), ...valuesOf(content), ...valuesOf(base)],
      );
      if (rowCount === 1) return 'changed';
      const { rows } = await pool.query<{ is_same: boolean }>(
        `select (at_ms, to_ms, dimension, text) is not distinct from ($4::integer, $5::integer, $6::text, $7::text) as is_same
         from annotations where ${IS_OWN} and not is_deleted`,
        [...placeOf(place), ...valuesOf(content)],
      );
      return rows[0] === undefined ? 'unknown' : rows[0].is_same ? 'changed' : 'stale';
    },
    async remove(place) {
      const { rowCount } = await pool.query(`update annotations set is_deleted = true where ${IS_OWN}`, placeOf(place));
      return rowCount === 1;
    },
    async authorOf(roomId, id) {
      const { rows } = await pool.query<{ author_id: string }>(
        'select author_id from annotations where room_id = $1 and id = $2 and not is_deleted',
        [roomId, id],
      );
      return rows[0]?.author_id ?? null;
    },
    async list(roomId) {
      const { rows } = await pool.query<AnnotationRow>(
        `select id, author_id, duty, at_ms, to_ms, dimension, text, created_at, edited_at
         from annotations where room_id = $1 and not is_deleted order by at_ms, created_at, id`,
        [roomId],
      );
      return rows.map(toAnnotation);
    },
  };
}

interface AnnotationRow {
  readonly id: string;
  readonly author_id: string;
  readonly duty: StaffDuty;
  readonly at_ms: number;
  readonly to_ms: number | null;
  readonly dimension: AnnotationContent['dimension'];
  readonly text: string;
  readonly created_at: Date;
  readonly edited_at: Date | null;
}

function toAnnotation(row: AnnotationRow): StoredAnnotation {
  return {
    id: row.id,
    authorId: row.author_id,
    duty: row.duty,
    atMs: row.at_ms,
    toMs: row.to_ms,
    dimension: row.dimension,
    text: row.text,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
  };
}
