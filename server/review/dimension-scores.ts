import type { ChainedAdjudication } from '#shared/model/adjudication.ts';
import type { ChainedRevision } from '#shared/model/grade.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { DimensionScore } from '#shared/protocol/review-contract.ts';
import { countGrades } from '#shared/scoring/disputes.ts';
import { judgedPoints } from '#shared/scoring/judged-points.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RatedRoom } from '../storage/rated-room-store.ts';
import type { RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/** What each source gave a recording for each dimension of its rubric, as the grades count. Whether a reader may see it is asked before. */
export async function dimensionScores(
  { storage, rubricOf }: ReviewParts,
  { roomId, rubricId }: Pick<RatedRoom, 'roomId' | 'rubricId'>,
  revisions: readonly ChainedRevision[],
  adjudication: ChainedAdjudication | null,
): Promise<readonly DimensionScore[]> {
  const rubric = rubricOf({ rubricId });
  const scorecard = await storage.scorecards.find(roomId);
  const auto = new Map(scorecard?.dimensions.map(({ id, points }) => [id, points]));
  const judged = judgedPoints(countGrades(revisions, adjudication, rubric).counted, rubric);
  return rubric.dimensions.map(({ id, name, weight }) => ({
    id,
    name,
    maxPoints: weight,
    auto: auto.get(id) ?? null,
    mentor: judged[id]?.mentor ?? null,
    teacher: judged[id]?.teacher ?? null,
  }));
}

/** The dimensions of one line of the gradebook. Throws HttpFailure: `review/grade_first` while the reader is blind. Rules: REV-9. */
export async function readDimensions(parts: ReviewParts, { room, chain, isBlind }: RaterPass) {
  if (isBlind) throw new HttpFailure(403, HttpErrorCode.GradeFirst);
  const adjudications = await parts.storage.adjudications.list([room.roomId]);
  return dimensionScores(parts, room, chain, adjudications.at(-1) ?? null);
}
