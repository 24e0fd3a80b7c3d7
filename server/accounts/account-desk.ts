import { createHash } from 'node:crypto';
import { normaliseUsername } from '#shared/model/person.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { PasswordChange, Setup, SignIn } from '#shared/protocol/people-contract.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Asker } from '../http/route.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/storage.ts';
import type { Session } from './account-book.ts';
import type { Accounts } from './accounts.ts';
import { isCommonPassword } from './common-password.ts';
import type { Connections } from './connections.ts';
import { makePersonId } from './make-ids.ts';
import type { NameBook } from './name-book.ts';
import type { PasswordHash } from './password-hash.ts';
import type { SignInPace } from './sign-in-pace.ts';

export interface AccountDeskParts {
  readonly storage: Pick<Storage, 'people' | 'settings'>;
  readonly accounts: Accounts;
  readonly passwords: PasswordHash;
  readonly pace: SignInPace;
  readonly names: NameBook;
  readonly connections: Connections;
  readonly logger: Logger;
}

/** Who an asker becomes. Every method rejects with HttpFailure, and with TooManyTries. */
export interface AccountDesk {
  signIn(asker: Asker, entered: SignIn): Promise<Session>;
  /** The asker is a new guest afterwards. */
  signOut(asker: Asker): Promise<Session>;
  changePassword(asker: Asker, entered: PasswordChange): Promise<Session>;
  /** Makes the first administrator. */
  setUp(asker: Asker, entered: Setup): Promise<Session>;
  /** Signs in to an account that the asker has just made. */
  enter(asker: Asker, username: string, password: string): Promise<Session>;
}

/** The hash under which a set-up token is stored: who reads the database cannot use it. */
export function setupTokenHash(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex');
}

/** Refuses a password that is guessed at once. Throws HttpFailure. */
export function refuseCommonPassword(password: string, username: string): void {
  if (isCommonPassword(password, username)) throw new HttpFailure(422, HttpErrorCode.WeakPassword);
}

/** Makes the desk. */
export function createAccountDesk(parts: AccountDeskParts): AccountDesk {
  const { storage, accounts, passwords, pace, names, connections, logger } = parts;

  /** A session is never kept over a change of who one is; what the guest of this browser had is the person's now. */
  async function moveIn({ person, headers, sessionKey }: Asker, session: Session): Promise<Session> {
    if (person !== null && person.role === 'guest') {
      await storage.people.adopt(person.id, session.person.id);
      names.forget(person.id);
    }
    if (sessionKey !== null) {
      await accounts.end(headers);
      connections.cutSession(sessionKey);
    }
    logger.info({ personId: session.person.id, was: person?.id }, 'signed in');
    return session;
  }

  async function enter(asker: Asker, username: string, password: string): Promise<Session> {
    const session = await accounts.signIn(username, password);
    if (session === null) throw new HttpFailure(401, HttpErrorCode.WrongCredentials);
    return moveIn(asker, session);
  }

  return {
    async signIn(asker, { username: written, password }) {
      const username = normaliseUsername(written);
      await pace.take(username, asker.address);
      const session = await accounts.signIn(username, password);
      if (session === null) {
        logger.info({ address: asker.address }, 'sign-in refused');
        throw new HttpFailure(401, HttpErrorCode.WrongCredentials);
      }
      pace.giveBack(username, asker.address);
      return moveIn(asker, session);
    },
    async signOut(asker) {
      asker.setCookies(await accounts.end(asker.headers));
      if (asker.sessionKey !== null) connections.cutSession(asker.sessionKey);
      logger.info({ personId: asker.participantId }, 'signed out');
      return accounts.openGuest(asker.address);
    },
    async changePassword({ person, headers, address }, { current, next }) {
      const username = person?.username ?? '';
      refuseCommonPassword(next, username);
      await pace.take(username, address);
      const session = await accounts.changePassword(headers, current, next);
      if (session === null) throw new HttpFailure(403, HttpErrorCode.WrongPassword);
      pace.giveBack(username, address);
      await storage.people.markChosen(session.person.id);
      accounts.forgetPerson(session.person.id);
      connections.cutPerson(session.person.id);
      logger.info({ personId: session.person.id }, 'password changed');
      return { ...session, person: { ...session.person, mustChangePassword: false } };
    },
    async setUp(asker, { token, collegeName, name, username, password }) {
      if (await storage.people.hasAdmin()) throw new HttpFailure(409, HttpErrorCode.SetupDone);
      refuseCommonPassword(password, username);
      const passwordHash = await passwords.hash(password);
      const hash = setupTokenHash(token);
      if (!(await storage.settings.takeSetupToken(hash))) throw new HttpFailure(403, HttpErrorCode.WrongToken);
      const account = {
        id: makePersonId(),
        name,
        username,
        role: 'admin',
        passwordHash,
        mustChangePassword: false,
      } as const;
      const isAdded = await storage.people.add(account).catch(async (fault: unknown) => {
        await storage.settings.returnSetupToken(hash);
        throw fault;
      });
      if (!isAdded) {
        await storage.settings.returnSetupToken(hash);
        throw new HttpFailure(409, HttpErrorCode.UsernameTaken, { username });
      }
      await storage.settings.save('college_name', collegeName);
      logger.info({ personId: account.id }, 'set up');
      return enter(asker, username, password);
    },
    enter,
  };
}
