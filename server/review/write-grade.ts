import type { GradeRevision, Marks } from '#shared/model/grade.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { DraftRequest, SavedDraft, SubmitRequest } from '#shared/protocol/review-contract.ts';
import { checkMarks } from '#shared/scoring/check-marks.ts';
import { gradeTotal } from '#shared/scoring/grade-total.ts';
import { type Criterion, judgedDimensions } from '#shared/scoring/judged-dimensions.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { calibrationDue } from './calibration-gate.ts';
import type { RaterPass } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * Saves a draft. Throws HttpFailure: `grade/not_yours`, `grade/unknown_dimension`, `grade/mark_out_of_range`,
 * `grade/draft_stale`, with the draft that is there, when another tab has saved since. Rules: REV-2, REV-10, REV-20.
 */
export async function saveDraft(parts: ReviewParts, pass: RaterPass, request: DraftRequest): Promise<SavedDraft> {
  mustGrade(pass);
  const marks = mustFit(judgedDimensions(pass.rubric, pass.duty), request.marks);
  const content = { marks, note: request.note };
  const saving = await parts.storage.drafts.save(pass.room.roomId, pass.raterId, content, request.version);
  if (saving.ok) return saving.draft;
  const present = saving.newer ?? undefined;
  throw new HttpFailure(409, HttpErrorCode.DraftStale, { version: present?.version ?? 0 }, present);
}

/**
 * Submits a grade: the rater's next revision. Throws HttpFailure as `saveDraft` does, and `grade/incomplete`,
 * `grade/calibrate_first`, `grade/reason_needed`, `grade/revision_stale` when the rater has submitted another meanwhile. Rules: REV-8,
 * REV-11, REV-20.
 */
export async function submitGrade(parts: ReviewParts, pass: RaterPass, request: SubmitRequest): Promise<void> {
  const { storage } = parts;
  mustGrade(pass);
  const { room, rubric, raterId, duty, chain } = pass;
  const criteria = judgedDimensions(rubric, duty);
  const marks = mustFit(criteria, request.marks);
  const { openCount, markedCount } = gradeTotal(criteria, marks);
  if (openCount > 0 || markedCount === 0) {
    throw new HttpFailure(422, HttpErrorCode.GradeIncomplete, { count: openCount > 0 ? openCount : criteria.length });
  }
  const reason = request.reason?.trim() || null;
  const ownCount = chain.filter((revision) => revision.raterId === raterId).length;
  // Who has a grade there may correct it: it was taken once.
  const due = ownCount > 0 ? null : await calibrationDue(parts, room.roomId, raterId);
  if (due !== null) throw new HttpFailure(409, HttpErrorCode.CalibrateFirst, { count: due.openCount + due.offCount });
  // A revision that is there already comes from a lost answer or from another tab: the store tells which.
  const isNext = request.revision > ownCount;
  if (isNext && reason === null && (ownCount > 0 || room.releasedAt !== null)) {
    throw new HttpFailure(422, HttpErrorCode.ReasonNeeded);
  }
  const grade: GradeRevision = {
    roomId: room.roomId,
    raterId,
    revision: request.revision,
    duty,
    marks,
    note: request.note,
    reason,
    rubricId: rubric.id,
    madeAt: new Date().toISOString(),
  };
  const submission = await storage.grades.append(grade);
  if (!submission.ok) {
    throw new HttpFailure(409, HttpErrorCode.RevisionStale, { revision: submission.newest.revision });
  }
}

/** Whether somebody grades a recording, or only looks at it and annotates. Rules: REV-20. */
export function mayGrade({ room, duty }: Pick<RaterPass, 'room' | 'duty'>): boolean {
  return room.raters.includes(duty);
}

function mustGrade(pass: RaterPass): void {
  if (!mayGrade(pass)) throw new HttpFailure(403, HttpErrorCode.GradeNotYours);
}

function mustFit(criteria: readonly Criterion[], raw: DraftRequest['marks']): Marks {
  const checked = checkMarks(criteria, raw);
  if (checked.ok) return checked.marks;
  throw new HttpFailure(422, checked.code, checked.params);
}
