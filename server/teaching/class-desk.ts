import { must } from '#shared/lib/assert.ts';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import type { ClassRow, ClassView, NewStaff } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Connections } from '../accounts/connections.ts';
import { makeClassId, makeJoinCode, makeTeamId } from '../accounts/make-ids.ts';
import type { RoomAccessBook } from '../accounts/room-access.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import type { RehearsalRows } from '../rooms/rehearsal-rows.ts';
import type { ClassPeople } from '../storage/class-store.ts';
import type { Storage } from '../storage/storage.ts';

/** Most teams of a class. */
export const MAX_TEAMS = 400;

export interface ClassDeskParts {
  readonly storage: Pick<Storage, 'classes' | 'people'>;
  readonly rows: RehearsalRows;
  readonly access: Pick<RoomAccessBook, 'forgetPerson'>;
  readonly connections: Connections;
  readonly logger: Logger;
}

/** Classes, teams and duties. Policies are checked; every change is logged with who made it. Rejects with HttpFailure. */
export interface ClassDesk {
  list(asker: Asker): Promise<readonly ClassRow[]>;
  add(asker: Asker, name: string): Promise<ClassView>;
  view(asker: Asker, classId: ClassId): Promise<ClassView>;
  renewCode(asker: Asker, classId: ClassId): Promise<ClassView>;
  addTeam(asker: Asker, classId: ClassId, name: string): Promise<ClassView>;
  renameTeam(asker: Asker, classId: ClassId, teamId: TeamId, name: string): Promise<ClassView>;
  assign(asker: Asker, classId: ClassId, personId: ParticipantId, teamId: TeamId | null): Promise<ClassView>;
  removeMember(asker: Asker, classId: ClassId, personId: ParticipantId): Promise<ClassView>;
  setDuty(asker: Asker, classId: ClassId, staff: NewStaff): Promise<ClassView>;
  removeDuty(asker: Asker, classId: ClassId, personId: ParticipantId): Promise<ClassView>;
}

/** Makes the desk. */
export function createClassDesk({ storage, rows, access, connections, logger }: ClassDeskParts): ClassDesk {
  const { classes, people } = storage;

  async function find(classId: ClassId): Promise<ClassPeople> {
    const found = await classes.find(classId);
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownClass);
    return found;
  }

  /** A mentor reviews and does not hand out the code. */
  const mayInvite = ({ person }: Asker) => must(person, 'the policy asks for staff').role !== 'mentor';

  async function view(asker: Asker, classId: ClassId): Promise<ClassView> {
    const { code, ...found } = await find(classId);
    const rehearsals = await rows.ofClass(classId, asker.participantId);
    return { ...found, code: mayInvite(asker) ? code : null, rehearsals };
  }

  function noted(asker: Asker, classId: ClassId, what: string, about: object = {}): Promise<ClassView> {
    logger.info({ classId, by: asker.participantId, ...about }, what);
    return view(asker, classId);
  }

  /** Whoever may see less now is asked again at the door: at once on sockets, at the next request over HTTP. */
  function askAgain(personId: ParticipantId): void {
    access.forgetPerson(personId);
    connections.cutPerson(personId);
  }

  return {
    async list(asker) {
      const { role, id } = must(asker.person, 'the policy asks for staff');
      const found = await classes.listFor(id, role === 'admin');
      return found.map((row) => ({ ...row, code: mayInvite(asker) ? row.code : null }));
    },
    async add(asker, name) {
      const classId = makeClassId();
      const fresh = { classId, name, teacherId: asker.participantId, isSample: false };
      await withFreshCode((code) => classes.add({ ...fresh, code }));
      return noted(asker, classId, 'class made');
    },
    view,
    async renewCode(asker, classId) {
      await withFreshCode((code) => classes.setCode(classId, code));
      return noted(asker, classId, 'class code renewed');
    },
    async addTeam(asker, classId, name) {
      if ((await find(classId)).teams.length >= MAX_TEAMS) {
        throw new HttpFailure(409, HttpErrorCode.TooManyTeams, { limit: MAX_TEAMS });
      }
      const teamId = makeTeamId();
      if (!(await classes.addTeam(classId, teamId, name)))
        throw new HttpFailure(409, HttpErrorCode.TeamExists, { name });
      return noted(asker, classId, 'team made', { teamId });
    },
    async renameTeam(asker, classId, teamId, name) {
      const outcome = await classes.renameTeam(classId, teamId, name);
      if (outcome === 'unknown') throw new HttpFailure(404, HttpErrorCode.UnknownTeam);
      if (outcome === 'exists') throw new HttpFailure(409, HttpErrorCode.TeamExists, { name });
      return noted(asker, classId, 'team renamed', { teamId });
    },
    async assign(asker, classId, personId, teamId) {
      const { teams, unassigned } = await find(classId);
      const members = [...unassigned, ...teams.flatMap((team) => team.members)];
      if (!members.some((member) => member.id === personId)) throw new HttpFailure(404, HttpErrorCode.UnknownMember);
      if (teamId !== null && !teams.some((team) => team.teamId === teamId)) {
        throw new HttpFailure(404, HttpErrorCode.UnknownTeam);
      }
      await classes.assign(classId, personId, teamId);
      askAgain(personId);
      return noted(asker, classId, 'team assigned', { personId, teamId });
    },
    async removeMember(asker, classId, personId) {
      if (!(await classes.removeMember(classId, personId))) throw new HttpFailure(404, HttpErrorCode.UnknownMember);
      askAgain(personId);
      return noted(asker, classId, 'student removed from class', { personId });
    },
    async setDuty(asker, classId, { personId, duty }) {
      const person = await people.find(personId);
      if (person === null) throw new HttpFailure(404, HttpErrorCode.UnknownPerson);
      const isTeacher = person.role === 'teacher' || person.role === 'admin';
      if (!isTeacher && !(person.role === 'mentor' && duty === 'mentor')) {
        throw new HttpFailure(422, HttpErrorCode.DutyNotFitting);
      }
      const { staff } = await find(classId);
      const isOnlyTeacher = !staff.some((one) => one.duty === 'teacher' && one.id !== personId);
      if (duty === 'mentor' && isOnlyTeacher) throw new HttpFailure(409, HttpErrorCode.LastTeacher);
      await classes.setDuty(classId, personId, duty);
      askAgain(personId);
      await asker.note({ act: 'duty.given', object: 'person', objectId: personId, classId, facts: { duty } });
      return noted(asker, classId, 'duty given', { personId, duty });
    },
    async removeDuty(asker, classId, personId) {
      const outcome = await classes.removeDuty(classId, personId);
      if (outcome === 'unknown') throw new HttpFailure(404, HttpErrorCode.UnknownMember);
      if (outcome === 'last') throw new HttpFailure(409, HttpErrorCode.LastTeacher);
      askAgain(personId);
      await asker.note({ act: 'duty.taken', object: 'person', objectId: personId, classId });
      return noted(asker, classId, 'duty taken away', { personId });
    },
  };
}

/** Codes are drawn until one is free: with thousands of classes, one in ten million draws is taken. */
async function withFreshCode(use: (code: string) => Promise<boolean>): Promise<void> {
  while (!(await use(makeJoinCode())));
}
