import type { Pool } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';
import { type TeamReview, teamReviewSchema } from '#shared/model/team-review.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** A team's review as it was saved last. `version` counts its savings from 1. */
export interface StoredTeamReview {
  readonly content: TeamReview;
  readonly version: number;
  readonly savedAt: string;
}

/** What teams wrote in their guided debriefs. */
export interface TeamReviewStore {
  find(roomId: RoomId): Promise<StoredTeamReview | null>;
  /**
   * Saves over `version`, 0 when there is none yet. Null when another version is there, unless that one holds the same.
   * Rules: TRV-2.
   */
  save(roomId: RoomId, personId: string, content: TeamReview, version: number): Promise<StoredTeamReview | null>;
}

/** Keeps them in PostgreSQL. */
export function createTeamReviewStore(pool: Pool): TeamReviewStore {
  async function find(roomId: RoomId): Promise<StoredTeamReview | null> {
    const { rows } = await pool.query<ReviewRow>(
      'select content, version, updated_at from team_reviews where room_id = $1',
      [roomId],
    );
    return rows[0] === undefined ? null : toReview(rows[0]);
  }
  return {
    find,
    async save(roomId, personId, content, version) {
      const text = canonicalJson(content);
      const { rows } = await pool.query<ReviewRow>(version === 0 ? INSERT : UPDATE, [
        roomId,
        text,
        personId,
        ...(version === 0 ? [] : [version]),
      ]);
      if (rows[0] !== undefined) return toReview(rows[0]);
      const newer = await find(roomId);
      return newer !== null && canonicalJson(newer.content) === text ? newer : null;
    },
  };
}

const INSERT = `
  insert into team_reviews (room_id, content, saved_by, version) values ($1, $2, $3, 1)
  on conflict do nothing returning content, version, updated_at`;
const UPDATE = `
  update team_reviews set content = $2, saved_by = $3, version = version + 1, updated_at = now()
  where room_id = $1 and version = $4 returning content, version, updated_at`;

interface ReviewRow {
  readonly content: string;
  readonly version: number;
  readonly updated_at: Date;
}

function toReview({ content, version, updated_at }: ReviewRow): StoredTeamReview {
  return { content: teamReviewSchema.parse(JSON.parse(content)), version, savedAt: updated_at.toISOString() };
}
