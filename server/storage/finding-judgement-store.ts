import type { Pool } from 'pg';
import type { FindingJudge, FindingPlace, FindingVerdict } from '#shared/model/finding-judgement.ts';
import type { RoomId } from '#shared/model/ids.ts';

/** A judgement as it is written: the judge by id. */
export interface WrittenJudgement extends FindingPlace {
  readonly verdict: FindingVerdict;
  readonly reason: string;
  readonly judge: FindingJudge;
  readonly judgeId: string;
}

/** A judgement as it is kept; `madeAt` is ISO 8601. */
export interface StoredJudgement extends WrittenJudgement {
  readonly madeAt: string;
}

/** What people said of findings after a show. Nothing is ever changed or deleted but with its room. */
export interface FindingJudgementStore {
  add(roomId: RoomId, judgement: WrittenJudgement): Promise<void>;
  /** Of one room, oldest first. */
  list(roomId: RoomId): Promise<readonly StoredJudgement[]>;
}

/** Keeps judgements in PostgreSQL. */
export function createFindingJudgementStore(pool: Pool): FindingJudgementStore {
  return {
    async add(roomId, { utteranceId, category, verdict, reason, judge, judgeId }) {
      await pool.query(
        `insert into finding_judgements (room_id, utterance_id, category, verdict, reason, judge, judge_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [roomId, utteranceId, category, verdict, reason, judge, judgeId],
      );
    },
    async list(roomId) {
      const { rows } = await pool.query<JudgementRow>(
        `select utterance_id, category, verdict, reason, judge, judge_id, made_at
         from finding_judgements where room_id = $1 order by id`,
        [roomId],
      );
      return rows.map(({ utterance_id, judge_id, made_at, ...row }) => ({
        ...row,
        utteranceId: utterance_id,
        judgeId: judge_id,
        madeAt: made_at.toISOString(),
      }));
    },
  };
}

interface JudgementRow {
  readonly utterance_id: string;
  readonly category: FindingPlace['category'];
  readonly verdict: FindingVerdict;
  readonly reason: string;
  readonly judge: FindingJudge;
  readonly judge_id: string;
  readonly made_at: Date;
}
