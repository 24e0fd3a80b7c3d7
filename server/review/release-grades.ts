import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Released } from '#shared/protocol/review-contract.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { recordingScores } from './counted-grades.ts';
import type { RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * Shows grades and annotations of a recording to its team; the first release stands. Throws HttpFailure:
 * `release/nothing_graded`, `release/unsettled` while grades lie far apart. Rules: REV-12, REV-15.
 */
export async function releaseGrades(parts: ReviewParts, { room, chain, raterId }: RaterPass): Promise<Released> {
  if (chain.length === 0) throw new HttpFailure(409, HttpErrorCode.NothingGraded);
  const { dispute } = await recordingScores(parts, room, chain);
  if (dispute !== null && dispute.settlement === null) throw new HttpFailure(409, HttpErrorCode.Unsettled);
  const { releasedAt } = await parts.storage.grades.release(room.roomId, raterId);
  return { releasedAt };
}
