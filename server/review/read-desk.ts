import type { OpenedReview, ReviewDesk } from '#shared/protocol/review-contract.ts';
import { areApart, blendSources } from '#shared/scoring/blend-sources.ts';
import { newestRevisions, sourceTotals } from '#shared/scoring/gradebook.ts';
import { judgedDimensions } from '#shared/scoring/judged-dimensions.ts';
import { raterGrades } from './rater-grades.ts';
import type { RaterPass } from './rater-pass.ts';
import { readAnnotations } from './read-annotations.ts';
import type { ReviewParts } from './review-parts.ts';

/** Everything that a rater works with; of others and of scores nothing while the rater is blind. Rules: REV-9. */
export async function readDesk(parts: ReviewParts, pass: RaterPass): Promise<ReviewDesk> {
  const { storage, names, rubric } = parts;
  const { room, raterId, duty, chain, isBlind } = pass;
  const own = chain.filter((revision) => revision.raterId === raterId);
  return {
    roomId: room.roomId,
    projectName: room.header.project.name,
    teamName: room.teamName,
    classId: room.classId,
    className: room.className,
    showMs: room.showMs,
    duty,
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

async function readOpened({ storage, names, rubric }: ReviewParts, { room, chain }: RaterPass): Promise<OpenedReview> {
  const scorecard = await storage.scorecards.find(room.roomId);
  const totals = sourceTotals(scorecard?.total ?? null, chain, rubric);
  return {
    auto: scorecard?.dimensions ?? [],
    grades: await raterGrades(newestRevisions(chain), rubric, names),
    totals,
    blend: blendSources(totals),
    isApart: areApart(totals),
  };
}
