import { z } from 'zod';
import { safeTextSchema } from './safe-text.ts';

/**
 * What somebody is to the college. A `guest` has no account; an `admin` may do all that a teacher may, in every class.
 */
export const ACCOUNT_ROLES = ['guest', 'student', 'mentor', 'teacher', 'admin'] as const;
export const accountRoleSchema = z.enum(ACCOUNT_ROLES);
export type AccountRole = z.infer<typeof accountRoleSchema>;

/** What a member of staff does in one class. */
export const staffDutySchema = z.enum(['teacher', 'mentor']);
export type StaffDuty = z.infer<typeof staffDutySchema>;

/** What somebody is in one class. */
export type ClassDuty = StaffDuty | 'student';

/** Name by which others see a person, as they write it: no first and last name. */
export const personNameSchema = safeTextSchema(24);

/**
 * Name to sign in with: 2 to 30 letters of any script, digits, dots, hyphens or underscores; upper and lower case and
 * wide and narrow forms are the same. The parsed value is the normal form.
 */
export const usernameSchema = z
  .string()
  .max(60)
  .transform(normaliseUsername)
  .refine((text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}$/u.test(text), 'a user name has 2 to 30 letters or digits');

/** The form in which user names are stored and compared. */
export function normaliseUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** A password that somebody chooses: 8 to 128 characters. The server also refuses the commonest ones. */
export const passwordSchema = z.string().min(8).max(128);
