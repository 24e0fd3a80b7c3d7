import { z } from 'zod';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import type { AccountRole } from '#shared/model/person.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Logger } from '../logger.ts';
import type { NewAccount } from '../storage/account-rows.ts';
import type { Storage } from '../storage/storage.ts';
import type { Accounts } from './accounts.ts';
import type { Connections } from './connections.ts';
import { makeClassId, makeJoinCode, makePassword, makePersonId, makeTeamId } from './make-ids.ts';
import type { NameBook } from './name-book.ts';
import type { PasswordHash } from './password-hash.ts';

/** What is told once, when the sample college is made. */
export interface SampleSignIns {
  readonly people: readonly { readonly role: AccountRole; readonly username: string; readonly password: string }[];
  readonly classId: ClassId;
  readonly teamId: TeamId;
  readonly students: readonly ParticipantId[];
  readonly code: string;
}

/** A small college to try everything out with. */
export interface SampleCollege {
  /** Makes it when this installation has never had anybody; null otherwise. */
  make(): Promise<SampleSignIns | null>;
  /** Takes it away with its people and rehearsals. Rejects with HttpFailure. */
  remove(by: ParticipantId): Promise<void>;
}

export interface SampleMakerParts {
  readonly storage: Pick<Storage, 'people' | 'classes' | 'rosters' | 'settings'>;
  readonly passwords: PasswordHash;
}

export interface SampleCollegeParts extends SampleMakerParts {
  readonly storage: Pick<Storage, 'people' | 'classes' | 'rosters' | 'settings' | 'samples'>;
  readonly accounts: Pick<Accounts, 'forgetPerson'>;
  readonly names: NameBook;
  readonly connections: Connections;
  readonly logger: Logger;
}

const PEOPLE = [
  { username: 'teacher', name: '王老师 Ms Wang', role: 'teacher' },
  { username: 'mentor', name: '陈导师 Mr Chen', role: 'mentor' },
  { username: 'student1', name: '林晓 Lin', role: 'student' },
  { username: 'student2', name: '周宁 Zhou', role: 'student' },
  { username: 'student3', name: '何苗 He', role: 'student' },
  { username: 'student4', name: '吴桐 Wu', role: 'student' },
  { username: 'student5', name: '许可 Xu', role: 'student' },
] as const;
const CLASS_NAME = '示例班级 Sample class';
const TEAM_NAME = '示例小组 Sample team';
const COLLEGE_NAME = '示例学院 Sample College';

const notesSchema = z.object({ classId: z.string(), personIds: z.array(z.string()) });

/** Makes the sample college's keeper. Its passwords are random for each installation and are stored as hashes alone. */
export function createSampleCollege(parts: SampleCollegeParts): SampleCollege {
  const { storage, accounts, names, connections, logger } = parts;
  return {
    make: () => makeSampleCollege(parts),
    async remove(by) {
      const stored = await storage.settings.find('sample_college');
      const notes = stored === null || stored === '' ? null : notesSchema.parse(JSON.parse(stored));
      if (notes === null) throw new HttpFailure(404, HttpErrorCode.NoSample);
      if ((await storage.samples.openRooms(notes.classId)).length > 0) {
        throw new HttpFailure(409, HttpErrorCode.SampleInUse);
      }
      await storage.samples.remove(notes.classId, notes.personIds);
      // Not removed but emptied: the next start must not make another one.
      await storage.settings.save('sample_college', '');
      for (const personId of notes.personIds) {
        accounts.forgetPerson(personId);
        names.forget(personId);
        connections.cutPerson(personId);
      }
      logger.info({ by }, 'sample college removed');
    },
  };
}

async function makeSampleCollege({ storage, passwords }: SampleMakerParts): Promise<SampleSignIns | null> {
  if ((await storage.settings.find('sample_college')) !== null) return null;
  if ((await storage.people.list()).length > 0) return null;
  const made = await Promise.all(
    PEOPLE.map(async (person) => {
      const password = makePassword();
      const passwordHash = await passwords.hashRandom(password);
      const account: NewAccount = { ...person, id: makePersonId(), passwordHash, mustChangePassword: false };
      return { account, password };
    }),
  );
  const accounts = made.map(({ account }) => account);
  const idsOf = (role: AccountRole) => accounts.flatMap((account) => (account.role === role ? [account.id] : []));
  const [classId, teamId, code] = [makeClassId(), makeTeamId(), makeJoinCode()];
  const staff = accounts.filter((account) => account.role !== 'student');
  for (const account of staff) await storage.people.add(account);
  for (const teacherId of idsOf('teacher')) {
    await storage.classes.add({ classId, name: CLASS_NAME, code, teacherId, isSample: true });
  }
  for (const mentorId of idsOf('mentor')) await storage.classes.setDuty(classId, mentorId, 'mentor');
  await storage.rosters.add({
    classId,
    accounts: accounts.filter((account) => account.role === 'student'),
    newTeams: [{ teamId, name: TEAM_NAME }],
    members: idsOf('student').map((personId) => ({ personId, teamId })),
  });
  const notes = { classId, personIds: accounts.map(({ id }) => id) } satisfies z.infer<typeof notesSchema>;
  await storage.settings.save('sample_college', JSON.stringify(notes));
  if ((await storage.settings.find('college_name')) === null) await storage.settings.save('college_name', COLLEGE_NAME);
  const people = made.map(({ account: { role, username }, password }) => ({ role, username, password }));
  return { people, classId, teamId, students: idsOf('student'), code };
}
