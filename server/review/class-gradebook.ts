import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { type GradedRehearsal, gradebookRows } from '#shared/scoring/gradebook.ts';
import { findBrokenLink } from '../storage/grade-chain.ts';
import type { RatedRoom, SeatedMember } from '../storage/rated-room-store.ts';
import type { ReviewParts } from './review-parts.ts';

/** The gradebook of a class, for one of its teachers. Rules: REV-7, REV-9. */
export async function classGradebook(parts: ReviewParts, classId: string, readerId: string): Promise<Gradebook> {
  const { storage, rubric } = parts;
  const [className, rooms, members] = await Promise.all([
    storage.ratedRooms.classNamed(classId),
    storage.ratedRooms.listOfClass(classId),
    storage.ratedRooms.membersOf(classId),
  ]);
  const graded = await Promise.all(rooms.map((room) => readRehearsal(parts, room, readerId, members)));
  return {
    classId,
    className,
    rows: gradebookRows(
      graded.map(({ rehearsal }) => rehearsal),
      rubric,
    ),
    isChainWhole: graded.every(({ isWhole }) => isWhole),
  };
}

async function readRehearsal(
  { storage }: ReviewParts,
  { roomId, header, teamName, openedAt, releasedAt }: RatedRoom,
  readerId: string,
  members: readonly SeatedMember[],
): Promise<{ readonly rehearsal: GradedRehearsal; readonly isWhole: boolean }> {
  const revisions = await storage.grades.list(roomId);
  const scorecard = await storage.scorecards.find(roomId);
  const rehearsal = {
    roomId,
    projectName: header.project.name,
    teamName,
    openedAt,
    releasedAt,
    auto: scorecard?.total ?? null,
    revisions,
    isBlind: releasedAt === null && !revisions.some(({ raterId }) => raterId === readerId),
    students: members
      .filter((member) => member.roomId === roomId)
      .map(({ id, name, username, roles }) => ({ id, name, username, roles })),
  };
  return { rehearsal, isWhole: findBrokenLink(revisions) === null };
}
