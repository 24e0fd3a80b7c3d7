import type { Pool } from 'pg';
import type { GradeContent } from '#shared/model/grade.ts';
import type { RoomId } from '#shared/model/ids.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** A draft as it was saved last. `version` counts its savings from 1. */
export interface StoredDraft extends GradeContent {
  readonly version: number;
  readonly savedAt: string;
}

/** Answer to a saving: done, or the draft was saved by somebody who had not seen this one. */
export type DraftSaving =
  | { readonly ok: true; readonly draft: StoredDraft }
  | { readonly ok: false; readonly newer: StoredDraft | null };

/** Grades that raters are working on. */
export interface DraftStore {
  find(roomId: RoomId, raterId: string): Promise<StoredDraft | null>;
  /**
   * Saves a draft over `version`, 0 when there is none yet. Refused when another version is there, unless that one
   * holds the same: then an answer was lost on the way. Rules: REV-10.
   */
  save(roomId: RoomId, raterId: string, content: GradeContent, version: number): Promise<DraftSaving>;
}

/** Keeps drafts in PostgreSQL. */
export function createDraftStore(pool: Pool): DraftStore {
  async function find(roomId: RoomId, raterId: string): Promise<StoredDraft | null> {
    const { rows } = await pool.query<DraftRow>(
      'select marks, note, version, updated_at from grade_drafts where room_id = $1 and rater_id = $2',
      [roomId, raterId],
    );
    return rows[0] === undefined ? null : toDraft(rows[0]);
  }
  return {
    find,
    async save(roomId, raterId, { marks, note }, version) {
      const text = canonicalJson(marks);
      const { rows } = await pool.query<DraftRow>(version === 0 ? INSERT : UPDATE, [
        roomId,
        raterId,
        text,
        note,
        ...(version === 0 ? [] : [version]),
      ]);
      if (rows[0] !== undefined) return { ok: true, draft: toDraft(rows[0]) };
      const newer = await find(roomId, raterId);
      const isSame = newer !== null && newer.note === note && canonicalJson(newer.marks) === text;
      return isSame ? { ok: true, draft: newer } : { ok: false, newer };
    },
  };
}

const INSERT = `
  insert into grade_drafts (room_id, rater_id, marks, note, version) values ($1, $2, $3, $4, 1)
  on conflict do nothing returning marks, note, version, updated_at`;
const UPDATE = `
  update grade_drafts set marks = $3, note = $4, version = version + 1, updated_at = now()
  where room_id = $1 and rater_id = $2 and version = $5 returning marks, note, version, updated_at`;

interface DraftRow {
  readonly marks: string;
  readonly note: string;
  readonly version: number;
  readonly updated_at: Date;
}

function toDraft({ marks, note, version, updated_at }: DraftRow): StoredDraft {
  return { marks: JSON.parse(marks), note, version, savedAt: updated_at.toISOString() };
}
