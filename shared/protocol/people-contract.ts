import { z } from 'zod';
import { participantIdSchema } from '../model/ids.ts';
import { type AccountRole, type ClassDuty, passwordSchema, personNameSchema, usernameSchema } from '../model/person.ts';
import { safeTextSchema } from '../model/safe-text.ts';

/**
 * `GET /api/me`: who the sender is. The first call of a browser makes its session, a guest's. Every route that changes
 * who the sender is answers with the same.
 */
export interface Me {
  readonly participantId: string;
  readonly name: string;
  readonly role: AccountRole;
  /** Null for guests. */
  readonly username: string | null;
  /** The password was made by somebody else and shown once: its owner should choose another. */
  readonly mustChangePassword: boolean;
  /** The browser brought a session that is over: its owner was somebody else until now, and must sign in again. */
  readonly isSessionOver: boolean;
  /** Origin, without a trailing slash, for links that others open: their machines may not know the sender's address. */
  readonly shareOrigin: string;
  /** False until somebody has used the set-up token: there is no administrator yet. */
  readonly isSetUp: boolean;
  readonly collegeName: string | null;
  readonly classes: readonly MyClass[];
  /** A magic link let the sender in, until this ISO instant: its recordings are all that they can open. */
  readonly link: { readonly expiresAt: string } | null;
}

/** A class that the sender belongs to. */
export interface MyClass {
  readonly classId: string;
  readonly name: string;
  readonly duty: ClassDuty;
  /** The sender's team; null for staff, and for students who are in none yet. */
  readonly teamId: string | null;
  readonly teamName: string | null;
}

/** `PATCH /api/me`: answers with `Me`. */
export const renameSchema = z.strictObject({ name: personNameSchema });

export const collegeNameSchema = safeTextSchema(60);

/** `POST /api/setup`: the token of the first start makes the administrator, once. The printed link is `/setup?token=…`. */
export const setupSchema = z.strictObject({
  token: z.string().max(200),
  collegeName: collegeNameSchema,
  name: personNameSchema,
  username: usernameSchema,
  password: passwordSchema,
});
export type Setup = z.infer<typeof setupSchema>;

/** `POST /api/sign-in`. What is no user name at all is answered like a wrong password. */
export const signInSchema = z.strictObject({ username: z.string().max(60), password: z.string().max(128) });
export type SignIn = z.infer<typeof signInSchema>;

/** `POST /api/me/password`. */
export const passwordChangeSchema = z.strictObject({ current: z.string().max(128), next: passwordSchema });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** One row of `GET /api/people`: everybody with an account, by name. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: AccountRole;
  readonly classes: readonly { readonly classId: string; readonly name: string; readonly duty: ClassDuty }[];
}

/** `POST /api/people`: an administrator adds teachers and mentors, a teacher mentors. */
export const newPersonSchema = z.strictObject({
  name: personNameSchema,
  username: usernameSchema,
  role: z.enum(['teacher', 'mentor']),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

/** Answer of `POST /api/people` and `POST /api/people/:personId/password`: the password is shown this once. */
export interface OneTimePassword {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}

export const personParamsSchema = z.strictObject({ personId: participantIdSchema });
