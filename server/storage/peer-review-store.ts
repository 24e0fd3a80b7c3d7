import type { Pool } from 'pg';
import type { RoomId } from '#shared/model/ids.ts';
import { type PeerReview, peerReviewSchema } from '#shared/model/peer-review.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';

/** A peer review and the recording that it is of. */
export interface StoredPeerReview extends PeerReview {
  readonly roomId: RoomId;
}

/** What members of teams said of each other. */
export interface PeerReviewStore {
  /** All of these recordings. */
  list(roomIds: readonly RoomId[]): Promise<readonly StoredPeerReview[]>;
  /** Keeps the first one of its author; null when another one is there. */
  add(roomId: RoomId, review: Omit<PeerReview, 'madeAt'>): Promise<StoredPeerReview | null>;
}

/** Keeps peer reviews in PostgreSQL. */
export function createPeerReviewStore(pool: Pool): PeerReviewStore {
  async function list(roomIds: readonly RoomId[]): Promise<readonly StoredPeerReview[]> {
    const { rows } = await pool.query<PeerReviewRow>(
      'select * from peer_reviews where room_id = any($1) order by room_id, made_at, author_id',
      [roomIds],
    );
    return rows.map(({ room_id, author_id, levels, note, made_at }) => ({
      roomId: room_id,
      authorId: author_id,
      ...peerReviewSchema.parse({ levels: JSON.parse(levels), note }),
      madeAt: made_at.toISOString(),
    }));
  }
  return {
    list,
    async add(roomId, { authorId, levels, note }) {
      const text = canonicalJson({ ...levels });
      await pool.query(
        'insert into peer_reviews (room_id, author_id, levels, note) values ($1, $2, $3, $4) on conflict do nothing',
        [roomId, authorId, text, note],
      );
      const kept = (await list([roomId])).find((one) => one.authorId === authorId);
      return kept !== undefined && canonicalJson({ ...kept.levels }) === text && kept.note === note ? kept : null;
    },
  };
}

interface PeerReviewRow {
  readonly room_id: string;
  readonly author_id: string;
  readonly levels: string;
  readonly note: string;
  readonly made_at: Date;
}
