import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { classAgreement } from '#shared/scoring/agreement/class-agreement.ts';
import { type CalibrationProfile, calibrationProfile } from '#shared/scoring/calibration.ts';
import { newestRevisions } from '#shared/scoring/source-totals.ts';
import { resultsOf } from './calibrate.ts';
import { readRatedRooms } from './class-gradebook.ts';
import { isBlind } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * How far the raters of a class agree, by their own grades. Recordings that the reader still has to judge are left out,
 * so that nothing of them shines through. Rules: REV-9, REV-14.
 */
export async function readAgreement(parts: ReviewParts, classId: string, readerId: string): Promise<AgreementReport> {
  const rated = (await readRatedRooms(parts, classId))
    .filter(({ room, revisions }) => !isBlind(room, revisions, { id: readerId, duty: 'teacher' }))
    .map(({ revisions }) => newestRevisions(revisions));
  const marked = rated.filter((grades) => grades.length > 1);
  // One set of weights, so that totals of recordings with different rubrics can be compared.
  const rubric = parts.rubricOf({});
  const agreement = classAgreement(marked, rubric);
  const calibration = await calibrationProfiles(parts, classId);
  const raterIds = [...new Set([...agreement.raters, ...calibration].map(({ raterId }) => raterId))];
  await parts.names.learn(raterIds);
  return {
    classId,
    className: await parts.storage.ratedRooms.classNamed(classId),
    rubric: rubric.dimensions.map(({ id, name }) => ({ id, name })),
    gradedCount: rated.filter((grades) => grades.length > 0).length,
    markedCount: marked.length,
    agreement,
    calibration,
    names: Object.fromEntries(raterIds.map((id) => [id, parts.names.nameOf(id)])),
  };
}

/** Everybody who has tried a calibration recording of the class. Rules: REV-23. */
async function calibrationProfiles(parts: ReviewParts, classId: string): Promise<readonly CalibrationProfile[]> {
  const { calibrations } = parts.storage;
  const ids = await calibrations.ofClass(classId);
  const [recordings, tries] = await Promise.all([calibrations.recordings(ids), calibrations.tries(ids, null)]);
  const raterIds = [...new Set(tries.map(({ raterId }) => raterId))];
  return raterIds
    .map((raterId) =>
      calibrationProfile(
        raterId,
        recordings.map((recording) => resultsOf(parts, recording, tries, raterId)),
      ),
    )
    .filter(({ count }) => count > 0);
}
