import type { OpenedReview, ReviewDesk } from '#shared/protocol/review-contract.ts';
import { judgedDimensions, sharedCriteria } from '#shared/scoring/judged-dimensions.ts';
import { newestRevisions } from '#shared/scoring/source-totals.ts';
import { calibrationDue } from './calibration-gate.ts';
import { recordingScores } from './counted-grades.ts';
import { raterGrades } from './rater-grades.ts';
import type { RaterPass } from './rater-pass.ts';
import { readAnnotations } from './read-annotations.ts';
import type { ReviewParts } from './review-parts.ts';
import { mayGrade } from './write-grade.ts';

/** Everything that a rater works with; of others and of scores nothing while the rater is blind. Rules: REV-9. */
export async function readDesk(parts: ReviewParts, pass: RaterPass): Promise<ReviewDesk> {
  const { storage, names } = parts;
  const { room, rubric, raterId, duty, chain, isBlind } = pass;
  const own = chain.filter((revision) => revision.raterId === raterId);
  return {
    roomId: room.roomId,
    projectName: room.projectName,
    teamName: room.teamName,
    classId: room.classId,
    className: room.className,
    showMs: room.showMs,
    duty,
    mayGrade: mayGrade(pass),
    calibration: own.length > 0 || !mayGrade(pass) ? null : await calibrationDue(parts, room.roomId, raterId),
    participantId: raterId,
    rubricName: rubric.name,
    criteria: judgedDimensions(rubric, duty),
    annotations: await readAnnotations(storage, names, room.roomId, isBlind ? raterId : null),
    draft: await storage.drafts.find(room.roomId, raterId),
    own: await raterGrades(own, rubric, names),
    releasedAt: room.releasedAt,
    opened: isBlind ? null : await readOpened(parts, pass),
  };
}

async function readOpened(parts: ReviewParts, { room, rubric, chain, duty }: RaterPass): Promise<OpenedReview> {
  const { storage, names } = parts;
  const scorecard = await storage.scorecards.find(room.roomId);
  const { totals, blend, dispute, adjudication, peers } = await recordingScores(parts, room, chain);
  const notes = duty === 'teacher' ? peers.filter(({ note }) => note !== '') : [];
  await names.learn([
    ...notes.map(({ authorId }) => authorId),
    ...(adjudication === null ? [] : [adjudication.recordedBy]),
  ]);
  return {
    auto: scorecard?.dimensions ?? [],
    grades: await raterGrades(newestRevisions(chain), rubric, names),
    totals,
    blend,
    dispute,
    adjudication:
      adjudication === null
        ? null
        : {
            marks: adjudication.marks,
            note: adjudication.note,
            madeAt: adjudication.madeAt,
            byName: names.nameOf(adjudication.recordedBy),
          },
    sharedCriteria: sharedCriteria(rubric).map(({ id }) => id),
    maySettle: duty === 'teacher',
    peerNotes: notes.map(({ authorId, note }) => ({ authorName: names.nameOf(authorId), note })),
  };
}
