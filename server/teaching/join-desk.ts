import type { CodeTarget, JoinClass } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Session } from '../accounts/account-book.ts';
import { type AccountDesk, refuseCommonPassword } from '../accounts/account-desk.ts';
import { makePersonId } from '../accounts/make-ids.ts';
import type { PasswordHash } from '../accounts/password-hash.ts';
import type { SlowDown } from '../accounts/slow-down.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import type { ClassPeople } from '../storage/class-store.ts';
import { isUniqueViolation } from '../storage/database-error.ts';
import type { Storage } from '../storage/storage.ts';

/** Most students of a class. */
export const MAX_STUDENTS = 2_000;

export interface JoinDeskParts {
  readonly storage: Pick<Storage, 'classes' | 'rehearsals' | 'settings' | 'rosters'>;
  readonly desk: Pick<AccountDesk, 'enter'>;
  readonly passwords: PasswordHash;
  /** Wrong codes, by address. */
  readonly guesses: SlowDown;
  readonly logger: Logger;
}

/** What join codes open. Rejects with HttpFailure, and with TooManyTries. */
export interface JoinDesk {
  find(address: string, code: string): Promise<CodeTarget>;
  /** Makes the asker a student of the class: with a new account and session, or, signed in already, null. */
  join(asker: Asker, entered: JoinClass): Promise<Session | null>;
}

type ClassByCode = Pick<ClassPeople, 'classId' | 'name' | 'teams' | 'unassigned'>;

/** Makes the desk. */
export function createJoinDesk({ storage, desk, passwords, guesses, logger }: JoinDeskParts): JoinDesk {
  const { classes, rehearsals, settings, rosters } = storage;

  async function findClass(address: string, { code, teamId }: JoinClass): Promise<ClassByCode> {
    await guesses.take(address);
    const found = await classes.findByCode(code);
    if (found === null) throw new HttpFailure(404, HttpErrorCode.UnknownCode);
    guesses.giveBack(address);
    if (teamId !== null && !found.teams.some((team) => team.teamId === teamId)) {
      throw new HttpFailure(404, HttpErrorCode.UnknownTeam);
    }
    const count = found.unassigned.length + found.teams.reduce((sum, team) => sum + team.members.length, 0);
    if (count >= MAX_STUDENTS) throw new HttpFailure(409, HttpErrorCode.ClassFull, { limit: MAX_STUDENTS });
    return found;
  }

  return {
    async find(address, code) {
      await guesses.take(address);
      const found = await classes.findByCode(code);
      const rehearsal = found === null ? await rehearsals.findByCode(code) : null;
      if (found === null && rehearsal === null) throw new HttpFailure(404, HttpErrorCode.UnknownCode);
      guesses.giveBack(address);
      if (rehearsal !== null) return { kind: 'rehearsal', ...rehearsal };
      return {
        kind: 'class',
        className: found?.name ?? '',
        collegeName: await settings.find('college_name'),
        teams: (found?.teams ?? []).map(({ teamId, name }) => ({ teamId, name })),
      };
    },
    async join(asker, entered) {
      const { classId } = await findClass(asker.address, entered);
      const { person } = asker;
      if (person !== null && person.role !== 'guest') {
        if (person.role !== 'student') throw new HttpFailure(403, HttpErrorCode.StudentsOnly);
        const members = [{ personId: person.id, teamId: entered.teamId }];
        await rosters.add({ classId, accounts: [], newTeams: [], members });
        logger.info({ personId: person.id, classId }, 'class joined');
        return null;
      }
      const { name, username, password } = entered;
      if (name === undefined || username === undefined || password === undefined) {
        throw new HttpFailure(422, HttpErrorCode.JoinNeedsAccount);
      }
      refuseCommonPassword(password, username);
      const id = makePersonId();
      const passwordHash = await passwords.hash(password);
      const account = { id, name, username, role: 'student', passwordHash, mustChangePassword: false } as const;
      const members = [{ personId: id, teamId: entered.teamId }];
      await rosters.add({ classId, accounts: [account], newTeams: [], members }).catch((fault: unknown) => {
        throw isUniqueViolation(fault) ? new HttpFailure(409, HttpErrorCode.UsernameTaken, { username }) : fault;
      });
      logger.info({ personId: id, classId }, 'account made and class joined');
      return desk.enter(asker, username, password);
    },
  };
}
