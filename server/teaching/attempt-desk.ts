import type { AssignmentId, ClassId, ParticipantId } from '#shared/model/ids.ts';
import type { HandIn, NewAttempt, OwnAssignment } from '#shared/protocol/assignment-contract.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { makeJoinCode } from '../accounts/make-ids.ts';
import { findProject, findScenario } from '../content/find-content.ts';
import type { Content } from '../content/load-content.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { OpenerCount } from '../http/opener-count.ts';
import type { Logger } from '../logger.ts';
import { makeRoomId, makeSeed } from '../rooms/make-room-id.ts';
import { openRehearsal } from '../rooms/open-rehearsal.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { AttemptRefusal, StoredAssignment } from '../storage/assignment-store.ts';
import type { Storage } from '../storage/storage.ts';
import type { AssignmentDesk } from './assignment-desk.ts';

export interface AttemptDeskParts {
  readonly storage: Pick<Storage, 'assignments' | 'projects' | 'rehearsals'>;
  readonly content: Content;
  readonly rooms: Pick<RoomRegistry, 'open'>;
  readonly openers: OpenerCount;
  readonly desk: Pick<AssignmentDesk, 'ownOf'>;
  readonly logger: Logger;
}

/** What students do with assignments. Policies are checked. Rejects with HttpFailure. */
export interface AttemptDesk {
  /** Opens a room of the person's team: goods, audience, crowd and length are the assignment's. Rules: ASG-2. */
  begin(
    personId: ParticipantId,
    classId: ClassId,
    assignmentId: AssignmentId,
    order: NewAttempt,
  ): Promise<OpenedRehearsal>;
  /** Hands in an attempt of the person's team that has ended. Rules: ASG-4. */
  handIn(personId: ParticipantId, classId: ClassId, assignmentId: AssignmentId, wanted: HandIn): Promise<OwnAssignment>;
}

/** Makes the desk. */
export function createAttemptDesk(parts: AttemptDeskParts): AttemptDesk {
  const { storage, content, rooms, openers, desk, logger } = parts;

  /** The assignment as the person's team has it. */
  async function own(personId: ParticipantId, classId: ClassId, assignmentId: AssignmentId) {
    const stored = await storage.assignments.find(classId, assignmentId);
    if (stored === null || stored.phase === 'draft') throw new HttpFailure(404, HttpErrorCode.UnknownAssignment);
    const row = (await desk.ownOf(personId)).find((one) => one.assignmentId === assignmentId);
    if (row === undefined) throw new HttpFailure(409, HttpErrorCode.NoTeam);
    return { stored, row };
  }

  async function open(stored: StoredAssignment, teamId: string, openedBy: string, { role, lang }: NewAttempt) {
    const { projectId, scenarioId, rubricId, minutes, seedPolicy } = stored.content;
    const project = await findProject(content, storage.projects, projectId);
    const scenario = findScenario(content, scenarioId);
    const roomId = makeRoomId();
    const refusal = await storage.assignments.begin(stored.assignmentId, teamId, roomId);
    if (refusal !== null) throw refused(refusal, stored);
    const joinCode = makeJoinCode();
    try {
      await openRehearsal(rooms, storage, {
        roomId,
        project,
        scenario,
        projectId,
        scenarioId,
        rubricId,
        minutes,
        // Practice never meets the crowd of a scenario that is kept for exams.
        crowdSeed: seedPolicy === 'exam' ? stored.crowdSeed : makeSeed(),
        contentHash: content.contentHash,
        mode: 'team',
        role,
        lang,
        teamId,
        openedBy,
        joinCode,
      });
    } catch (fault) {
      await storage.assignments.giveBack(roomId);
      throw fault;
    }
    return { roomId, joinCode };
  }

  return {
    async begin(personId, classId, assignmentId, order) {
      const { stored, row } = await own(personId, classId, assignmentId);
      const share = openers.reserve(personId, false);
      try {
        const opened = await open(stored, row.teamId, personId, order);
        share.settle(opened.roomId);
        logger.info({ classId, assignmentId, teamId: row.teamId, roomId: opened.roomId }, 'attempt begun');
        return opened;
      } catch (fault) {
        share.giveBack();
        throw fault;
      }
    },
    async handIn(personId, classId, assignmentId, { roomId }) {
      const { stored, row } = await own(personId, classId, assignmentId);
      const attempt = row.attempts.find((one) => one.roomId === roomId && one.phase === 'ended');
      if (attempt === undefined) throw new HttpFailure(409, HttpErrorCode.NotYourAttempt);
      if (row.handedInRoomId !== roomId) {
        if (stored.phase === 'closed') throw new HttpFailure(409, HttpErrorCode.AssignmentNotOpen);
        if (stored.isDue) throw new HttpFailure(409, HttpErrorCode.PastDue);
        const present = row.attempts.find((one) => one.roomId === row.handedInRoomId);
        if (present?.isGradingBegun) throw new HttpFailure(409, HttpErrorCode.HandedInGraded);
      }
      await storage.assignments.handIn(assignmentId, row.teamId, roomId, personId);
      logger.info({ classId, assignmentId, teamId: row.teamId, roomId }, 'attempt handed in');
      return (await own(personId, classId, assignmentId)).row;
    },
  };
}

function refused(refusal: AttemptRefusal, { content: { attempts } }: StoredAssignment): HttpFailure {
  switch (refusal) {
    case 'not_open':
      return new HttpFailure(409, HttpErrorCode.AssignmentNotOpen);
    case 'past_due':
      return new HttpFailure(409, HttpErrorCode.PastDue);
    case 'running':
      return new HttpFailure(409, HttpErrorCode.AttemptRunning);
    case 'used_up':
      return new HttpFailure(409, HttpErrorCode.NoAttemptsLeft, { limit: attempts });
  }
}
