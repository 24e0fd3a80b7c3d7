import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Person } from '../accounts/account-book.ts';
import { HttpFailure } from './http-failure.ts';

/** Projects that one person may import between two starts of the server. */
const LIMITS: Readonly<Record<Person['role'], number>> = {
  guest: 5,
  student: 20,
  mentor: 20,
  teacher: 200,
  admin: 200,
};
const MAX_PEOPLE = 10_000;

/** Bounds how many projects people add: a guest may try the import, and cannot fill the library. */
export interface ImportLimit {
  /** Counts one import. Throws HttpFailure when the person has used all of theirs. */
  take(person: Person): void;
}

/** Makes the limit of one server. */
export function createImportLimit(): ImportLimit {
  const counts = new Map<string, number>();
  return {
    take({ id, role }) {
      const count = (counts.get(id) ?? 0) + 1;
      const limit = LIMITS[role];
      if (count > limit) throw new HttpFailure(429, HttpErrorCode.TooManyImports, { limit });
      counts.delete(id);
      counts.set(id, count);
      for (const oldest of counts.keys()) {
        if (counts.size <= MAX_PEOPLE) return;
        counts.delete(oldest);
      }
    },
  };
}
