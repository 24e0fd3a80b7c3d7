import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { classAgreement } from '#shared/scoring/agreement/class-agreement.ts';
import { newestRevisions } from '#shared/scoring/source-totals.ts';
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
  const raterIds = agreement.raters.map(({ raterId }) => raterId);
  await parts.names.learn(raterIds);
  return {
    classId,
    className: await parts.storage.ratedRooms.classNamed(classId),
    rubric: rubric.dimensions.map(({ id, name }) => ({ id, name })),
    gradedCount: rated.filter((grades) => grades.length > 0).length,
    markedCount: marked.length,
    agreement,
    names: Object.fromEntries(raterIds.map((id) => [id, parts.names.nameOf(id)])),
  };
}
