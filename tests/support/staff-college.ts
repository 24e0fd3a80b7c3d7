import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { type FilledServer, openFilledServer } from './filled-server.ts';
import { makeAssignmentContent } from './make-assignment.ts';
import { allMarks, freshRoomId } from './review-class.ts';
import { type College, openCollege } from './visitor.ts';

const MINUTES = 3;

/** A college whose class has shows behind it, written by the store: what its teachers and mentors look at. */
export interface StaffCollege extends Pick<FilledServer, 'query'> {
  readonly url: string;
  readonly storage: Storage;
  readonly own: College;
  readonly assignmentId: string;
  /** A show of each team without an assignment, still to be graded. */
  readonly openIds: readonly string[];
  /** Handed in for the assignment, whose graders calibrate first on `exampleId`. */
  readonly handedInId: string;
  readonly exampleId: string;
  /** One more show of a team, still to be graded. */
  record(team: number): Promise<string>;
  close(): Promise<void>;
}

/** Opens it. Bots have played one show of the sleep season; every recording is a copy of it. */
export async function openStaffCollege(): Promise<StaffCollege> {
  const filled = await openFilledServer();
  const { server, databaseUrl, query } = filled;
  const storage = await openStorage({ config: { dataDir: '', databaseUrl }, logger: createLogger('silent') });
  const own = await openCollege(server, 'own');
  const show = await playShow();
  const record = (team: number) => writeCopy(storage, show, must(own.teamIds[team], 'a team'));
  const openIds = [await record(0), await record(1)];
  const [handedInId, exampleId] = [await record(0), await record(1)];
  await query('insert into releases (room_id, released_by) values ($1, $2)', [exampleId, own.ids.teacher]);
  const assignmentId = await assign(own);
  const teamId = own.teamIds[0];
  await query('insert into attempts (room_id, assignment_id, team_id) values ($1, $2, $3)', [
    handedInId,
    assignmentId,
    teamId,
  ]);
  await query('insert into hand_ins (assignment_id, team_id, room_id, handed_in_by) values ($1, $2, $3, $4)', [
    assignmentId,
    teamId,
    handedInId,
    own.ids.students[0],
  ]);
  await own.teacher.call('PUT', `/api/classes/${own.classId}/assignments/${assignmentId}/calibration`, {
    isRequired: true,
    recordings: [{ roomId: exampleId, marks: allMarks('teacher', 3) }],
    version: 0,
  });
  return {
    url: server.url,
    storage,
    own,
    assignmentId,
    openIds,
    handedInId,
    exampleId,
    query,
    record,
    async close() {
      await storage.close();
      await filled.close();
    },
  };
}

async function playShow(): Promise<Recording> {
  const content = shippedContent();
  const plan = {
    project: must(
      content.projects.find(({ id }) => id === 'sleep-season'),
      'the project',
    ),
    scenario: must(
      content.scenarios.find(({ id }) => id === 'new-account'),
      'the scenario',
    ),
    lang: 'en',
    plannedMs: MINUTES * 60_000,
    level: 'competent',
    without: [],
    crowdSeed: 1,
    teamSeed: 1,
    fixedOnline: null,
    preparation: [],
  } as const;
  return (await runHeadless(plan, content)).recording;
}

async function writeCopy(storage: Storage, { header, entries }: Recording, teamId: string): Promise<string> {
  const roomId = freshRoomId();
  await storage.journal.open({ ...header, roomId });
  await storage.journal.append(
    roomId,
    entries.map((entry) => ({ ...entry, roomId })),
  );
  await storage.rehearsals.assign(roomId, { teamId, joinCode: null });
  await storage.rehearsals.update(roomId, { phase: 'ended', showMs: MINUTES * 60_000 });
  return roomId;
}

async function assign({ classId, teacher }: College): Promise<string> {
  const list = `/api/classes/${classId}/assignments`;
  const { body } = await teacher.call<AssignmentView>('POST', list, makeAssignmentContent());
  const { assignmentId, version } = body;
  await teacher.call('POST', `${list}/${assignmentId}/phase`, { phase: 'published', version });
  return assignmentId;
}
