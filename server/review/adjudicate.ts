import type { AdjudicationRequest } from '#shared/model/adjudication.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { checkMarks } from '#shared/scoring/check-marks.ts';
import { countGrades, settlesAll } from '#shared/scoring/disputes.ts';
import { sharedCriteria } from '#shared/scoring/judged-dimensions.ts';
import { newestRevisions } from '#shared/scoring/source-totals.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * Writes down what the raters of a recording agreed on. Throws HttpFailure: `grade/nothing_apart` when nothing differs,
 * `grade/adjudication_stale` when somebody has changed a grade meanwhile, `grade/reason_needed` without a note, and for
 * marks as `saveDraft` does. Rules: REV-16.
 */
export async function adjudicate(
  { storage }: ReviewParts,
  { room, rubric, raterId, chain, isBlind }: RaterPass,
  request: AdjudicationRequest,
): Promise<void> {
  if (isBlind) throw new HttpFailure(403, HttpErrorCode.GradeFirst);
  if (countGrades(chain, null, rubric).dispute === null) throw new HttpFailure(409, HttpErrorCode.NothingApart);
  if (!settlesAll(request.settles, newestRevisions(chain))) throw new HttpFailure(409, HttpErrorCode.AdjudicationStale);
  const note = request.note.trim();
  if (note === '') throw new HttpFailure(422, HttpErrorCode.ReasonNeeded);
  const checked = checkMarks(sharedCriteria(rubric), request.marks);
  if (!checked.ok) throw new HttpFailure(422, checked.code, checked.params);
  await storage.adjudications.append({
    roomId: room.roomId,
    recordedBy: raterId,
    settles: request.settles,
    marks: checked.marks,
    note,
    madeAt: new Date().toISOString(),
  });
}
