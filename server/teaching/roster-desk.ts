import type { ClassId } from '#shared/model/ids.ts';
import type { ClassMember, RosterImport, RosterPreview, RosterRow } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { makePassword, makePersonId, makeTeamId } from '../accounts/make-ids.ts';
import type { PasswordHash } from '../accounts/password-hash.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import type { ClassPeople } from '../storage/class-store.ts';
import { isUniqueViolation } from '../storage/database-error.ts';
import type { StoredPerson } from '../storage/person-store.ts';
import type { Storage } from '../storage/storage.ts';
import { MAX_TEAMS } from './class-desk.ts';
import { MAX_STUDENTS } from './join-desk.ts';
import { madePrefix, previewRoster, usernamesOf } from './roster-preview.ts';

export interface RosterDeskParts {
  readonly storage: Pick<Storage, 'classes' | 'people' | 'rosters'>;
  readonly passwords: PasswordHash;
  readonly logger: Logger;
}

/** Fills classes from lists. Policies are checked. Rejects with HttpFailure. */
export interface RosterDesk {
  preview(classId: ClassId, text: string): Promise<RosterPreview>;
  /** Adds everybody or nobody. */
  add(asker: Asker, classId: ClassId, text: string): Promise<RosterImport>;
}

interface Reading {
  readonly found: ClassPeople;
  readonly known: readonly StoredPerson[];
  readonly preview: RosterPreview;
}

/** Makes the desk. */
export function createRosterDesk({ storage, passwords, logger }: RosterDeskParts): RosterDesk {
  async function read(classId: ClassId, text: string): Promise<Reading> {
    const found = await storage.classes.find(classId);
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownClass);
    const known = await storage.people.findByUsernames(usernamesOf(text));
    const taken = await storage.people.usernamesLike(madePrefix(found.code));
    return { found, known, preview: previewRoster(text, { class: found, known, taken }) };
  }

  return {
    preview: async (classId, text) => (await read(classId, text)).preview,
    async add(asker, classId, text) {
      const reading = await read(classId, text);
      const { found, preview } = reading;
      refuseUnfit(found, preview);
      const newTeams = preview.newTeams.map((name) => ({ teamId: makeTeamId(), name }));
      const teams = new Map([...found.teams, ...newTeams].map((team) => [team.name, team.teamId]));
      const people = await Promise.all(preview.rows.map((row) => personOf(row, reading, passwords)));
      const members = people.map(({ id, teamName }) => ({
        personId: id,
        teamId: teamName === null ? null : (teams.get(teamName) ?? null),
      }));
      const accounts = people.flatMap(({ account }) => (account === null ? [] : [account]));
      await storage.rosters.add({ classId, accounts, newTeams, members }).catch((fault: unknown) => {
        // Somebody took a name between the reading and the writing: reading again says which.
        throw isUniqueViolation(fault) ? new HttpFailure(409, HttpErrorCode.RosterNotImportable, { count: 1 }) : fault;
      });
      const facts = { count: people.length, made: accounts.length };
      await asker.note({ act: 'roster.imported', object: 'class', objectId: classId, classId, facts });
      logger.info({ classId, by: asker.participantId, ...facts }, 'roster added');
      return {
        people: people.map(({ id, name, username, password, teamName }) => ({
          id,
          name,
          username,
          password,
          teamName,
        })),
      };
    },
  };
}

function membersOf({ teams, unassigned }: ClassPeople): readonly ClassMember[] {
  return [...unassigned, ...teams.flatMap((team) => team.members)];
}

function refuseUnfit(found: ClassPeople, preview: RosterPreview): void {
  if (!preview.canImport) {
    const problems = [...preview.problems, ...preview.rows.flatMap((row) => row.problems)];
    const count = problems.filter((problem) => problem.severity === 'error').length;
    throw new HttpFailure(422, HttpErrorCode.RosterNotImportable, { count });
  }
  if (found.teams.length + preview.newTeams.length > MAX_TEAMS) {
    throw new HttpFailure(409, HttpErrorCode.TooManyTeams, { limit: MAX_TEAMS });
  }
  if (membersOf(found).length + preview.rows.filter((row) => row.standing !== 'member').length > MAX_STUDENTS) {
    throw new HttpFailure(409, HttpErrorCode.ClassFull, { limit: MAX_STUDENTS });
  }
}

async function personOf({ name, username, teamName }: RosterRow, { found, known }: Reading, passwords: PasswordHash) {
  const person = [...membersOf(found), ...known].find((candidate) => candidate.username === username);
  if (person !== undefined) {
    return { id: person.id, name: person.name, username, teamName, password: null, account: null };
  }
  const id = makePersonId();
  const password = makePassword();
  const passwordHash = await passwords.hashRandom(password);
  const account = { id, name, username, role: 'student', passwordHash, mustChangePassword: true } as const;
  return { id, name, username, teamName, password, account };
}
