import type { ParticipantId, RoomId } from '#shared/model/ids.ts';
import type { AccessStore, RoomStanding } from '../storage/access-store.ts';
import { isStoreAway } from '../storage/database-error.ts';
import type { Person } from './account-book.ts';
import { WHILE_AWAY_MS } from './session-memory.ts';

/** What somebody may see of a room: nothing, what its team sees, or what its teachers and mentors see. */
export type RoomAccess = 'none' | 'team' | 'staff';

/** A person's access to a room, with what there is to say of its team. */
export interface RoomPass extends Pick<RoomStanding, 'teamName' | 'className' | 'joinCode' | 'classId' | 'duty'> {
  readonly access: RoomAccess;
  /** Whether the person may decide as a teacher of the room's class. */
  readonly isTeacher: boolean;
  /** What came of the show is kept from the person for now: it is an exam, and they are of its team. Rules: ASG-5. */
  readonly isLocked: boolean;
}

/** The one place that says who may enter a room, for HTTP and sockets alike. */
export interface RoomAccessBook {
  /**
   * A room without a team is open to whoever has its id. A team's room is its members', its class's teachers' and
   * mentors', and administrators'. Null for a room that does not exist. While the database is away, an answer of the
   * last quarter of an hour still counts, so that nobody falls out of a running show; without one it rejects. Whom a
   * magic link let in sees its recordings as a mentor does, whatever else they may do with an account, and nothing else.
   */
  passOf(person: Person | null, roomId: RoomId): Promise<RoomPass | null>;
  /** The person's teams or duties have changed. */
  forgetPerson(personId: ParticipantId): void;
}

const MAX_KEPT = 10_000;

/** Makes the book. `now` is monotonic milliseconds. */
export function createRoomAccess(
  store: Pick<AccessStore, 'roomStanding' | 'linkCovers'>,
  now: () => number,
): RoomAccessBook {
  const kept = new Map<string, { readonly pass: RoomPass; readonly personId: string; readonly atMs: number }>();

  function keep(key: string, personId: string, pass: RoomPass): void {
    kept.delete(key);
    kept.set(key, { pass, personId, atMs: now() });
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) return;
      kept.delete(oldest);
    }
  }

  return {
    async passOf(person, roomId) {
      const personId = person?.id ?? '';
      const link = person?.link ?? null;
      const key = `${roomId} ${personId} ${link?.linkId ?? ''}`;
      try {
        const standing = await store.roomStanding(roomId, personId);
        if (standing === null) return null;
        const pass =
          link === null ? passFrom(person, standing) : linkPass(standing, await store.linkCovers(link.linkId, roomId));
        keep(key, personId, pass);
        return pass;
      } catch (fault) {
        const lately = kept.get(key);
        if (isStoreAway(fault) && lately !== undefined && now() - lately.atMs < WHILE_AWAY_MS) return lately.pass;
        throw fault;
      }
    },
    forgetPerson(personId) {
      for (const [key, entry] of kept) if (entry.personId === personId) kept.delete(key);
    },
  };
}

function passFrom(person: Person | null, standing: RoomStanding): RoomPass {
  const { teamId, isMember, duty, isExamLocked, ...facts } = standing;
  const isAdmin = person?.role === 'admin' && teamId !== null;
  const isStaff = isAdmin || duty !== null;
  const access = isStaff ? 'staff' : teamId === null || isMember ? 'team' : 'none';
  return { ...facts, duty, access, isTeacher: isAdmin || duty === 'teacher', isLocked: isExamLocked && !isStaff };
}

function linkPass(standing: RoomStanding, isCovered: boolean): RoomPass {
  const { teamId, isMember, duty, isExamLocked, ...facts } = standing;
  const access = isCovered ? 'staff' : 'none';
  return { ...facts, joinCode: null, duty: isCovered ? 'mentor' : null, access, isTeacher: false, isLocked: false };
}
