import type { RoomId } from '#shared/model/ids.ts';
import type { TeamGrades } from '#shared/protocol/review-contract.ts';
import { judgedPoints } from '#shared/scoring/judged-points.ts';
import { newestRevisions } from '#shared/scoring/source-totals.ts';
import type { RatedRoom } from '../storage/rated-room-store.ts';
import { recordingScores } from './counted-grades.ts';
import { raterGrades } from './rater-grades.ts';
import { readAnnotations } from './read-annotations.ts';
import type { ReviewParts } from './review-parts.ts';

/** What a team may know of its grades: until the release only whom it waits for. Rules: REV-12. */
export async function teamGrades(parts: ReviewParts, roomId: RoomId): Promise<TeamGrades> {
  const room = await parts.storage.ratedRooms.find(roomId);
  if (room === null || room.showMs === 0) return { state: 'none' };
  return room.releasedAt === null ? waitingFor(parts, room) : released(parts, room, room.releasedAt);
}

async function waitingFor({ storage }: ReviewParts, room: RatedRoom): Promise<TeamGrades> {
  const submitted = new Set((await storage.grades.list(room.roomId)).map(({ raterId }) => raterId));
  const raters = await storage.ratedRooms.ratersOf(room);
  return {
    state: 'waiting',
    raters: raters.map(({ id, name, duty }) => ({ name, duty, hasSubmitted: submitted.has(id) })),
  };
}

async function released(parts: ReviewParts, room: RatedRoom, releasedAt: string): Promise<TeamGrades> {
  const { storage, names, rubricOf } = parts;
  const { roomId } = room;
  const rubric = rubricOf(room);
  const chain = await storage.grades.list(roomId);
  const { totals, blend, counted, dispute } = await recordingScores(parts, room, chain);
  return {
    state: 'released',
    releasedAt,
    grades: await raterGrades(newestRevisions(chain), rubric, names),
    points: judgedPoints(counted, rubric),
    totals,
    blend,
    dispute,
    annotations: await readAnnotations(storage, names, roomId, null),
  };
}
