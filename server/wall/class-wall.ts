import type { ClassId, ParticipantId } from '#shared/model/ids.ts';
import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import type { Wall, WallAct, WallActAnswer } from '#shared/protocol/wall-contract.ts';
import { type WallRoom, wallRoom } from '#shared/wall/wall-room.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { LiveFootage } from '../media/live-footage.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import { groupPlans } from './plan-incidents.ts';
import type { WallPars } from './wall-pars.ts';

/** What the wall of a class is made of. */
export interface WallParts {
  readonly storage: Pick<Storage, 'rehearsals' | 'ratedRooms' | 'plannedIncidents'>;
  readonly rooms: Pick<RoomRegistry, 'find'>;
  readonly names: NameBook;
  readonly pars: WallPars;
  readonly live: Pick<LiveFootage, 'stillOf'>;
}

/** The open rooms of a class's teams as they stand now. Rules: WAL-1, WAL-4. */
export async function readWall(parts: WallParts, classId: ClassId): Promise<Wall> {
  const { storage, rooms, names } = parts;
  const [className, open, plans] = await Promise.all([
    storage.ratedRooms.classNamed(classId),
    storage.rehearsals.listOpenOfClass(classId),
    storage.plannedIncidents.listOfClass(classId),
  ]);
  const live = open.flatMap(({ roomId, teamName }) => {
    const found = rooms.find(roomId);
    return found === null ? [] : [{ found, teamName }];
  });
  await names.learn(live.flatMap(({ found }) => seatedIn(found)));
  return {
    className,
    rooms: live.map(({ found, teamName }) => tileOf(found, teamName, parts)),
    plans: groupPlans(plans),
  };
}

/** Gives one command of the staff to rooms of the class; each answers for itself. Rules: WAL-3. */
export async function actOnWall(
  { storage, rooms }: WallParts,
  classId: ClassId,
  staffId: ParticipantId,
  { actId, roomIds, command }: WallAct,
): Promise<WallActAnswer> {
  const ours = new Set((await storage.rehearsals.listOpenOfClass(classId)).map(({ roomId }) => roomId));
  const outcomes = await Promise.all(
    [...new Set(roomIds)].map(async (roomId) => {
      const live = ours.has(roomId) ? rooms.find(roomId) : null;
      if (live === null) return { roomId, refusal: { code: WireErrorCode.UnknownRoom, params: {} } };
      const answer = await live.room.submit({
        commandId: actId,
        command,
        actor: { kind: 'staff', id: staffId },
        epoch: null,
      });
      return { roomId, refusal: answer.ok ? null : { code: answer.code, params: answer.params } };
    }),
  );
  return { outcomes };
}

function tileOf(live: LiveRoom, teamName: string, parts: WallParts): WallRoom {
  const { names, pars } = parts;
  const { roomId, project } = live.header;
  const still = parts.live.stillOf(roomId);
  return wallRoom(live.room.state(), {
    roomId,
    teamName,
    projectName: project.name,
    currency: project.currency,
    par: pars.parOf(live),
    still: still === null ? null : { partId: still.partId, number: still.number },
    nameOf: names.nameOf,
    isConnected: live.attendance.isPresent,
  });
}

function seatedIn(live: LiveRoom): readonly string[] {
  return Object.values(live.room.state().team?.seats ?? {}).flatMap(({ holder }) =>
    holder.kind === 'person' ? [holder.participantId] : [],
  );
}
