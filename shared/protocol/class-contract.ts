import { z } from 'zod';
import { classIdSchema, participantIdSchema, teamIdSchema } from '../model/ids.ts';
import { joinCodeSchema } from '../model/join-code.ts';
import type { Bilingual } from '../model/language.ts';
import { passwordSchema, personNameSchema, type StaffDuty, staffDutySchema, usernameSchema } from '../model/person.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import type { RehearsalRow } from './http-contract.ts';

/** One row of `GET /api/classes`: classes that the sender teaches or mentors, every class for an administrator. */
export interface ClassRow {
  readonly classId: string;
  readonly name: string;
  /** Null for staff who may not hand it out: mentors. */
  readonly code: string | null;
  /** Null for an administrator without a duty in the class. */
  readonly duty: StaffDuty | null;
  readonly studentCount: number;
  readonly teamCount: number;
}

/** `POST /api/classes`: the sender becomes its teacher. Answers with `ClassView`. */
export const newClassSchema = z.strictObject({ name: safeTextSchema(40) });
export type NewClass = z.infer<typeof newClassSchema>;

export interface ClassMember {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** `GET /api/classes/:classId`, and the answer of every route that changes a class. */
export interface ClassView {
  readonly classId: string;
  readonly name: string;
  /** Null for mentors. */
  readonly code: string | null;
  readonly staff: readonly { readonly id: string; readonly name: string; readonly duty: StaffDuty }[];
  readonly teams: readonly {
    readonly teamId: string;
    readonly name: string;
    readonly members: readonly ClassMember[];
  }[];
  /** Students who are in no team yet. */
  readonly unassigned: readonly ClassMember[];
  /** Rehearsals of the teams, newest first, at most 50. `roles` is empty. */
  readonly rehearsals: readonly RehearsalRow[];
}

export const classParamsSchema = z.strictObject({ classId: classIdSchema });
export const teamParamsSchema = z.strictObject({ classId: classIdSchema, teamId: teamIdSchema });
export const memberParamsSchema = z.strictObject({ classId: classIdSchema, personId: participantIdSchema });

/** `POST /api/classes/:classId/teams` and `PATCH …/teams/:teamId`. */
export const teamNameSchema = z.strictObject({ name: safeTextSchema(24) });

/** `POST /api/classes/:classId/members/:personId/team`: null takes the person out of their team. */
export const memberTeamSchema = z.strictObject({ teamId: teamIdSchema.nullable() });

/** `POST /api/classes/:classId/staff`. */
export const newStaffSchema = z.strictObject({ personId: participantIdSchema, duty: staffDutySchema });
export type NewStaff = z.infer<typeof newStaffSchema>;

/** Longest roster: rows with a person. */
export const MAX_ROSTER_ROWS = 2_000;
/** Longest text of one, UTF-16 units: with Chinese names it fits into what a request may carry. */
export const MAX_ROSTER_TEXT = 300_000;

/**
 * `POST /api/classes/:classId/roster/preview` and `/import`: pasted text or CSV with the columns name, user name and
 * team, in any order when there are headings (Chinese or English), in this order when there are none.
 */
export const rosterSchema = z.strictObject({ text: z.string().max(MAX_ROSTER_TEXT) });

/** A problem of a row. `line` counts from 1 with the headings. Codes and texts: `roster-text.ts`. */
export interface RosterProblem {
  readonly line: number;
  readonly column: 'name' | 'username' | 'team' | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
}

export interface RosterRow {
  readonly line: number;
  readonly name: string;
  /** Made from the class's code and a number where the roster names none. */
  readonly username: string;
  readonly teamName: string | null;
  /** `new` gets an account and a password; `known` has one and is added; `member` is in the class already. */
  readonly standing: 'new' | 'known' | 'member';
  readonly problems: readonly RosterProblem[];
}

export interface RosterPreview {
  readonly rows: readonly RosterRow[];
  /** Names of teams that the import would make. */
  readonly newTeams: readonly string[];
  /** Problems that belong to no row. */
  readonly problems: readonly RosterProblem[];
  readonly canImport: boolean;
}

/** Answer of an import. Passwords of new accounts are shown this once. */
export interface RosterImport {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    /** Null for people who had an account before. */
    readonly password: string | null;
    readonly teamName: string | null;
  }[];
}

export const codeParamsSchema = z.strictObject({ code: joinCodeSchema });

/** `GET /api/codes/:code`: what a code opens. */
export type CodeTarget =
  | {
      readonly kind: 'class';
      readonly className: string;
      readonly collegeName: string | null;
      readonly teams: readonly { readonly teamId: string; readonly name: string }[];
    }
  | {
      readonly kind: 'rehearsal';
      readonly roomId: string;
      readonly projectName: Bilingual;
      readonly teamName: string | null;
    };

/**
 * `POST /api/classes/join`: a guest gives name, user name and password and becomes a student; somebody who is signed
 * in gives the code and the team alone. Answers with `Me`.
 */
export const joinClassSchema = z.strictObject({
  code: joinCodeSchema,
  name: personNameSchema.optional(),
  username: usernameSchema.optional(),
  password: passwordSchema.optional(),
  teamId: teamIdSchema.nullable(),
});
export type JoinClass = z.infer<typeof joinClassSchema>;
