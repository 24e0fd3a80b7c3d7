import { assertNever } from '#shared/lib/assert.ts';
import type { AccountRole } from '#shared/model/person.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Person } from '../accounts/account-book.ts';
import type { RoomAccessBook, RoomPass } from '../accounts/room-access.ts';
import type { AccessStore } from '../storage/access-store.ts';
import { HttpFailure } from './http-failure.ts';
import type { Asker, ClassPolicy, Guard, PathIds, Policy, RoomPolicy } from './route.ts';

export interface GuardParts {
  readonly access: Pick<AccessStore, 'classDuty' | 'isStudentOf'>;
  readonly rooms: RoomAccessBook;
}

/** Makes the guard of all routes: the only place that compares people with policies. */
export function createGuard(parts: GuardParts): Guard {
  return async (policy, asker, ids) => {
    if (asker.person?.link && !ids.isForLinks) throw new HttpFailure(403, HttpErrorCode.LinkOutOfScope);
    switch (policy) {
      case 'open':
      case 'anybody':
      case 'visitor':
        return null;
      case 'guest':
        someone(asker);
        return null;
      case 'account':
      case 'mentor':
      case 'teacher':
      case 'admin':
        withRole(asker, ROLES_OF[policy]);
        return null;
      case 'class-staff':
      case 'class-teacher':
        await withDuty(parts, policy, asker, ids);
        return null;
      case 'class-student':
        await asStudent(parts, asker, ids);
        return null;
      case 'room-team':
      case 'room-result':
      case 'room-staff':
      case 'room-teacher':
        return withAccess(parts, policy, asker, ids);
      default:
        return assertNever(policy);
    }
  };
}

const ROLES_OF: Readonly<Record<'account' | 'mentor' | 'teacher' | 'admin', readonly AccountRole[]>> = {
  account: ['student', 'mentor', 'teacher', 'admin'],
  mentor: ['mentor', 'teacher', 'admin'],
  teacher: ['teacher', 'admin'],
  admin: ['admin'],
};

function someone({ person, isSessionOver }: Asker): Person {
  if (person !== null) return person;
  throw new HttpFailure(401, isSessionOver ? HttpErrorCode.SessionOver : HttpErrorCode.NoSession);
}

function withRole(asker: Asker, roles: readonly AccountRole[]): Person {
  const { person } = asker;
  if (person !== null && roles.includes(person.role)) return person;
  if (person !== null && person.role !== 'guest') throw new HttpFailure(403, HttpErrorCode.Forbidden);
  throw signInNeeded(asker);
}

function signInNeeded({ isSessionOver }: Asker): HttpFailure {
  return new HttpFailure(401, isSessionOver ? HttpErrorCode.SessionOver : HttpErrorCode.SignInNeeded);
}

async function withDuty(
  { access }: GuardParts,
  policy: Exclude<ClassPolicy, 'class-student'>,
  asker: Asker,
  { classId }: PathIds,
): Promise<void> {
  const person = withRole(asker, policy === 'class-staff' ? ROLES_OF.mentor : ROLES_OF.teacher);
  const duty = await access.classDuty(known(classId, policy), person.id);
  if (duty === 'unknown') throw new HttpFailure(404, HttpErrorCode.UnknownClass);
  if (person.role === 'admin' || duty === 'teacher' || (duty === 'mentor' && policy === 'class-staff')) return;
  throw new HttpFailure(403, duty === null ? HttpErrorCode.ForeignClass : HttpErrorCode.Forbidden);
}

async function asStudent({ access }: GuardParts, asker: Asker, { classId }: PathIds): Promise<void> {
  const person = withRole(asker, ROLES_OF.account);
  const isStudent = await access.isStudentOf(known(classId, 'class-student'), person.id);
  if (isStudent === 'unknown') throw new HttpFailure(404, HttpErrorCode.UnknownClass);
  if (!isStudent) throw new HttpFailure(403, HttpErrorCode.ForeignClass);
}

async function withAccess(
  { rooms }: GuardParts,
  policy: RoomPolicy,
  asker: Asker,
  { roomId }: PathIds,
): Promise<RoomPass> {
  const pass = await rooms.passOf(asker.person, known(roomId, policy));
  if (pass === null) throw new HttpFailure(404, HttpErrorCode.UnknownRehearsal);
  if (mayPass(policy, pass)) {
    if (policy === 'room-result' && pass.isLocked) throw new HttpFailure(403, HttpErrorCode.ExamLocked);
    return pass;
  }
  if (asker.person === null || asker.person.role === 'guest') throw signInNeeded(asker);
  throw new HttpFailure(403, HttpErrorCode.ForeignRoom);
}

function mayPass(policy: RoomPolicy, { access, isTeacher }: RoomPass): boolean {
  if (policy === 'room-team' || policy === 'room-result') return access !== 'none';
  return policy === 'room-staff' ? access === 'staff' : isTeacher;
}

/** The types of `route` see to it that a policy about something finds it in the path. */
function known(id: string | null, policy: Policy): string {
  if (id === null) throw new Error(`a route with the policy ${policy} has no id in its path`);
  return id;
}
