import type { RoomId } from '#shared/model/ids.ts';
import type { PeerReviewRequest } from '#shared/model/peer-review.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { PeerDesk } from '#shared/protocol/review-contract.ts';
import { peerFactors } from '#shared/scoring/peer-review.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { RatedRoom, SeatedMember } from '../storage/rated-room-store.ts';
import type { ReviewParts } from './review-parts.ts';

/**
 * What a member of the team has to say of the others' part in a show: of others' reviews nothing, and after the release
 * what they made of the own score. Without members for shows without a team, and for who held no seat. Rules: REV-17.
 */
export async function readPeerDesk(parts: ReviewParts, roomId: RoomId, personId: string): Promise<PeerDesk> {
  const place = await seatedIn(parts, roomId, personId);
  if (place === null) return NOT_SEATED;
  const { room, members } = place;
  const reviews = await parts.storage.peerReviews.list([roomId]);
  return {
    members: members.map(({ id, name, roles }) => ({ id, name, roles, isSelf: id === personId })),
    own: reviews.find(({ authorId }) => authorId === personId) ?? null,
    givenCount: reviews.length,
    isOpen: room.releasedAt === null,
    factor: room.releasedAt === null ? null : (peerFactors(reviews)[personId] ?? null),
  };
}

/**
 * Keeps a member's review of everybody in the show. Throws HttpFailure: `peers/not_seated`, `peers/closed` after the
 * release, `peers/incomplete` unless everybody has a level, `peers/given` when another one was given before.
 * Rules: REV-17.
 */
export async function givePeerReview(
  parts: ReviewParts,
  roomId: RoomId,
  personId: string,
  { levels, note }: PeerReviewRequest,
): Promise<PeerDesk> {
  const place = await seatedIn(parts, roomId, personId);
  if (place === null) throw new HttpFailure(403, HttpErrorCode.NotSeated);
  if (place.room.releasedAt !== null) throw new HttpFailure(409, HttpErrorCode.PeersClosed);
  const ids = new Set(place.members.map(({ id }) => id));
  const given = Object.keys(levels);
  if (given.length !== ids.size || given.some((id) => !ids.has(id)))
    throw new HttpFailure(422, HttpErrorCode.PeersIncomplete);
  const kept = await parts.storage.peerReviews.add(roomId, { authorId: personId, levels, note: note.trim() });
  if (kept === null) throw new HttpFailure(409, HttpErrorCode.PeersGiven);
  return readPeerDesk(parts, roomId, personId);
}

const NOT_SEATED: PeerDesk = { members: [], own: null, givenCount: 0, isOpen: false, factor: null };

interface Place {
  readonly room: RatedRoom;
  readonly members: readonly SeatedMember[];
}

/** The show of a team and who held seats in it; null when this person held none, or the show was none. */
async function seatedIn({ storage }: ReviewParts, roomId: RoomId, personId: string): Promise<Place | null> {
  const room = await storage.ratedRooms.find(roomId);
  if (room === null || room.phase !== 'ended' || room.showMs === 0) return null;
  const members = (await storage.ratedRooms.membersOf(room.classId)).filter(
    (member) => member.roomId === roomId && member.roles.length > 0,
  );
  return members.some(({ id }) => id === personId) ? { room, members } : null;
}
