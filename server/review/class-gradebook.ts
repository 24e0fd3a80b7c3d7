import type { ChainedAdjudication } from '#shared/model/adjudication.ts';
import type { ChainedRevision } from '#shared/model/grade.ts';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { gradebookRows } from '#shared/scoring/gradebook.ts';
import { findBrokenAdjudication, findBrokenLink } from '../storage/grade-chain.ts';
import type { StoredPeerReview } from '../storage/peer-review-store.ts';
import type { RatedRoom } from '../storage/rated-room-store.ts';
import { isBlind } from './rater-pass.ts';
import type { ReviewParts } from './review-parts.ts';

/** The gradebook of a class, for one of its teachers. Rules: REV-7, REV-9. */
export async function classGradebook(parts: ReviewParts, classId: string, readerId: string): Promise<Gradebook> {
  const { storage, rubricOf } = parts;
  const [className, rated, members] = await Promise.all([
    storage.ratedRooms.classNamed(classId),
    readRatedRooms(parts, classId),
    storage.ratedRooms.membersOf(classId),
  ]);
  const totals = await storage.scorecards.totalsOf(rated.map(({ room }) => room.roomId));
  const studentsOf = groupByRoom(members);
  const rehearsals = rated.map(({ room, revisions, adjudications, peers }) => ({
    roomId: room.roomId,
    projectName: room.projectName,
    teamName: room.teamName,
    openedAt: room.openedAt,
    releasedAt: room.releasedAt,
    weights: room.weights,
    auto: totals.get(room.roomId) ?? null,
    rubric: rubricOf(room),
    revisions,
    adjudication: adjudications.at(-1) ?? null,
    peers,
    isBlind: isBlind(room, revisions, { id: readerId, duty: 'teacher' }),
    students: (studentsOf.get(room.roomId) ?? []).map(({ id, name, username, roles }) => ({
      id,
      name,
      username,
      roles,
    })),
  }));
  return {
    classId,
    className,
    rows: gradebookRows(rehearsals),
    isChainWhole: rated.every(
      ({ revisions, adjudications }) =>
        findBrokenLink(revisions) === null && findBrokenAdjudication(adjudications) === null,
    ),
  };
}

/** A recording of a class with everything that people wrote of it. */
export interface RatedRecording {
  readonly room: RatedRoom;
  readonly revisions: readonly ChainedRevision[];
  readonly adjudications: readonly ChainedAdjudication[];
  readonly peers: readonly StoredPeerReview[];
}

/** All recordings of a class that can be rated, in three questions to the database however many there are. */
export async function readRatedRooms({ storage }: ReviewParts, classId: string): Promise<readonly RatedRecording[]> {
  const rooms = await storage.ratedRooms.listOfClass(classId);
  const roomIds = rooms.map(({ roomId }) => roomId);
  const [revisions, adjudications, peers] = await Promise.all([
    storage.grades.listAll(roomIds).then(groupByRoom),
    storage.adjudications.list(roomIds).then(groupByRoom),
    storage.peerReviews.list(roomIds).then(groupByRoom),
  ]);
  return rooms.map((room) => ({
    room,
    revisions: revisions.get(room.roomId) ?? [],
    adjudications: adjudications.get(room.roomId) ?? [],
    peers: peers.get(room.roomId) ?? [],
  }));
}

function groupByRoom<T extends { readonly roomId: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.roomId);
    if (group === undefined) groups.set(item.roomId, [item]);
    else group.push(item);
  }
  return groups;
}
