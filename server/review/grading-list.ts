import type { GradingRow, GradingState } from '#shared/protocol/review-contract.ts';
import { judgedDimensions } from '#shared/scoring/judged-dimensions.ts';
import type { RaterRoom } from '../storage/rated-room-store.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * Recordings that somebody may rate, with what they have done; no scores and nothing of other raters. Of whom a magic link
 * let in, those of the link. Rules: REV-9.
 */
export async function gradingList(
  { storage, rubricOf }: ReviewParts,
  raterId: string,
  linkId: string | null,
): Promise<readonly GradingRow[]> {
  const rooms = await storage.ratedRooms.listFor(raterId, linkId);
  return rooms.map((room) => {
    const criteria = judgedDimensions(rubricOf(room), room.duty);
    const marks = room.draftMarks ?? {};
    return {
      roomId: room.roomId,
      projectName: room.projectName,
      enterpriseName: room.enterpriseName,
      teamName: room.teamName,
      classId: room.classId,
      className: room.className,
      openedAt: room.openedAt,
      showMs: room.showMs,
      duty: room.duty,
      state: stateOf(room),
      isGraded: room.hasSubmitted,
      markedCount: criteria.filter(({ id }) => marks[id] !== undefined).length,
      criterionCount: criteria.length,
    };
  });
}

function stateOf({ releasedAt, hasSubmitted, draftMarks }: RaterRoom): GradingState {
  if (releasedAt !== null) return 'released';
  if (hasSubmitted) return 'submitted';
  return draftMarks === null ? 'notStarted' : 'draft';
}
