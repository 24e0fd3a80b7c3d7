import { must } from '#shared/lib/assert.ts';
import type { ParticipantId } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { NewPerson, OneTimePassword, PersonRow } from '#shared/protocol/people-contract.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';
import type { Accounts } from './accounts.ts';
import type { Connections } from './connections.ts';
import { makePassword, makePersonId } from './make-ids.ts';
import type { PasswordHash } from './password-hash.ts';

export interface PeopleDeskParts {
  readonly storage: Pick<Storage, 'people' | 'access'>;
  readonly accounts: Pick<Accounts, 'forgetPerson'>;
  readonly passwords: PasswordHash;
  readonly connections: Connections;
  readonly logger: Logger;
}

/** Accounts that people make for others. The asker's policy is checked; what depends on both people is checked here. */
export interface PeopleDesk {
  list(): Promise<readonly PersonRow[]>;
  /** Makes a mentor, or, as an administrator, a teacher. Rejects with HttpFailure. */
  add(asker: Asker, fresh: NewPerson): Promise<OneTimePassword>;
  /**
   * Replaces the password of a student whom the asker teaches, or of anybody as an administrator; its owner is signed
   * out everywhere. Rejects with HttpFailure.
   */
  renewPassword(asker: Asker, personId: ParticipantId): Promise<OneTimePassword>;
}

/** Makes the desk. */
export function createPeopleDesk(parts: PeopleDeskParts): PeopleDesk {
  const { storage, accounts, passwords, connections, logger } = parts;
  const isAdmin = ({ person }: Asker) => must(person, 'the policy asks for a teacher').role === 'admin';
  return {
    list: () => storage.people.list(),
    async add(asker, { name, username, role }) {
      if (role === 'teacher' && !isAdmin(asker)) throw new HttpFailure(403, HttpErrorCode.Forbidden);
      const id = makePersonId();
      const password = makePassword();
      const passwordHash = await passwords.hashRandom(password);
      const isAdded = await storage.people.add({ id, name, username, role, passwordHash, mustChangePassword: true });
      if (!isAdded) throw new HttpFailure(409, HttpErrorCode.UsernameTaken, { username });
      await asker.note({ act: 'account.made', object: 'person', objectId: id, classId: null, facts: { role } });
      logger.info({ personId: id, role, by: asker.participantId }, 'account made');
      return { id, username, password };
    },
    async renewPassword(asker, personId) {
      const person = await storage.people.find(personId);
      if (person === null) throw new HttpFailure(404, HttpErrorCode.UnknownPerson);
      const mayRenew =
        isAdmin(asker) || (person.role === 'student' && (await storage.access.teaches(asker.participantId, personId)));
      if (!mayRenew) throw new HttpFailure(403, HttpErrorCode.Forbidden);
      const password = makePassword();
      await storage.people.setPassword(personId, await passwords.hashRandom(password), true);
      accounts.forgetPerson(personId);
      connections.cutPerson(personId);
      await asker.note({ act: 'password.renewed', object: 'person', objectId: personId, classId: null });
      logger.info({ personId, by: asker.participantId }, 'password replaced');
      return { id: personId, username: person.username, password };
    },
  };
}
