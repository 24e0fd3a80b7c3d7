import type { ChainedAdjudication } from '#shared/model/adjudication.ts';
import type { ChainedRevision } from '#shared/model/grade.ts';
import { type Blend, blendSources, type SourceTotals } from '#shared/scoring/blend-sources.ts';
import { type CountedGrades, countGrades, settledBlend } from '#shared/scoring/disputes.ts';
import { peerTotal } from '#shared/scoring/peer-review.ts';
import { sourceTotals } from '#shared/scoring/source-totals.ts';
import type { StoredPeerReview } from '../storage/peer-review-store.ts';
import type { RatedRoom } from '../storage/rated-room-store.ts';
import type { ReviewParts } from './review-parts.ts';

/** The grades of one recording as they count, with the sources they make. */
export interface RecordingScores extends CountedGrades<ChainedRevision> {
  readonly totals: SourceTotals;
  readonly blend: Blend;
  /** The newest adjudication, whether it still counts or not. */
  readonly adjudication: ChainedAdjudication | null;
  readonly peers: readonly StoredPeerReview[];
}

/** Reads what people wrote of a recording and works out its sources. Rules: REV-6, REV-15 to REV-17. */
export async function recordingScores(
  { storage, rubricOf }: ReviewParts,
  { roomId, rubricId, weights }: Pick<RatedRoom, 'roomId' | 'rubricId' | 'weights'>,
  chain: readonly ChainedRevision[],
): Promise<RecordingScores> {
  const rubric = rubricOf({ rubricId });
  const [scorecard, adjudications, peers] = await Promise.all([
    storage.scorecards.find(roomId),
    storage.adjudications.list([roomId]),
    storage.peerReviews.list([roomId]),
  ]);
  const adjudication = adjudications.at(-1) ?? null;
  const grades = countGrades(chain, adjudication, rubric);
  const totals = { ...sourceTotals(scorecard?.total ?? null, grades.counted, rubric), peers: peerTotal(peers) };
  return { ...grades, adjudication, peers, totals, blend: settledBlend(blendSources(totals, weights), grades.dispute) };
}
