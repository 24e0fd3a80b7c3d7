import type { ChainedRevision } from '#shared/model/grade.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Rubric } from '#shared/model/rubric.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RatedRoom, Rater } from '../storage/rated-room-store.ts';
import type { Storage } from '../storage/storage.ts';

/** What the review keeps, and reads of what others keep. */
export type ReviewStorage = Pick<
  Storage,
  | 'ratedRooms'
  | 'grades'
  | 'adjudications'
  | 'peerReviews'
  | 'drafts'
  | 'annotations'
  | 'findingJudgements'
  | 'scorecards'
  | 'calibrations'
>;

/** Somebody who may rate a recording, and the recording. */
export interface RaterPass {
  readonly raterId: string;
  readonly duty: StaffDuty;
  readonly room: RatedRoom;
  /** By which it is graded. */
  readonly rubric: Rubric;
  readonly chain: readonly ChainedRevision[];
  /** Sees nothing of others and no scores. Rules: REV-9. */
  readonly isBlind: boolean;
}

/**
 * Lets a rater to a recording. Throws HttpFailure: `room/foreign` for everybody without a duty in its class, for rooms
 * without a team and for rooms that do not exist; `rehearsal/not_ended`; `review/no_show`.
 */
export async function admitRater(parts: RaterParts, roomId: RoomId, personId: string): Promise<RaterPass> {
  const { room, duty, rubric } = await ratedBy(parts, roomId, personId);
  if (room.phase !== 'ended') throw new HttpFailure(409, HttpErrorCode.NotEnded);
  if (room.showMs === 0) throw new HttpFailure(409, HttpErrorCode.NoShow);
  const chain = await parts.storage.grades.list(roomId);
  return { raterId: personId, duty, room, rubric, chain, isBlind: isBlind(room, chain, { id: personId, duty }) };
}

async function ratedBy(
  { storage, rubricOf }: RaterParts,
  roomId: RoomId,
  personId: string,
): Promise<Pick<RaterPass, 'room' | 'duty' | 'rubric'>> {
  const room = await storage.ratedRooms.find(roomId);
  if (room === null) throw new HttpFailure(403, HttpErrorCode.ForeignRoom);
  const duty = await storage.ratedRooms.dutyIn(room.classId, personId);
  if (duty === null) throw new HttpFailure(403, HttpErrorCode.ForeignRoom);
  return { room, duty, rubric: rubricOf(room) };
}

/** What letting raters in works with. */
export interface RaterParts {
  readonly storage: ReviewStorage;
  /** The rubric that a recording is scored and graded with. */
  readonly rubricOf: (header: Pick<RoomHeader, 'rubricId'>) => Rubric;
  /** How far a show has come that is on air or paused; null for every other room. */
  readonly liveShowMs: (roomId: RoomId) => number | null;
}

/**
 * Lets a rater write on a recording, or on a show that still runs: there as far as it has come. Throws as `admitRater`
 * does. Rules: REV-19.
 */
export async function admitAnnotator(parts: RaterParts, roomId: RoomId, personId: string): Promise<RaterPass> {
  const showMs = parts.liveShowMs(roomId);
  if (showMs === null) return admitRater(parts, roomId, personId);
  const { room, duty, rubric } = await ratedBy(parts, roomId, personId);
  return { raterId: personId, duty, room: { ...room, showMs }, rubric, chain: [], isBlind: true };
}

/**
 * Whether a reader sees nothing of others and no scores yet: until they have submitted, or grades are released. A teacher
 * whom the assignment leaves out has nothing to submit, and settles and releases what others graded. Rules: REV-9, REV-20.
 */
export function isBlind(
  { releasedAt, raters }: Pick<RatedRoom, 'releasedAt' | 'raters'>,
  revisions: readonly ChainedRevision[],
  reader: Pick<Rater, 'id' | 'duty'>,
): boolean {
  if (releasedAt !== null || revisions.some(({ raterId }) => raterId === reader.id)) return false;
  return reader.duty === 'mentor' || raters.includes(reader.duty);
}

/** Whether somebody still has to rate a recording before they may see scores of it. Rules: REV-9, REV-20. */
export async function isBlindTo(storage: ReviewStorage, roomId: RoomId, personId: string): Promise<boolean> {
  const room = await storage.ratedRooms.find(roomId);
  if (room === null || room.releasedAt !== null) return false;
  const duty = await storage.ratedRooms.dutyIn(room.classId, personId);
  return duty !== null && isBlind(room, await storage.grades.list(roomId), { id: personId, duty });
}
