import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Released } from '#shared/protocol/review-contract.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * Shows grades and annotations of a recording to its team; the first release stands. Throws HttpFailure:
 * `release/nothing_graded`. Rules: REV-12.
 */
export async function releaseGrades({ storage }: ReviewParts, pass: RaterPass): Promise<Released> {
  if (pass.chain.length === 0) throw new HttpFailure(409, HttpErrorCode.NothingGraded);
  const { releasedAt } = await storage.grades.release(pass.room.roomId, pass.raterId);
  return { releasedAt };
}
