import { z } from 'zod';
import {
  type AssignmentContent,
  type AssignmentPhase,
  assignmentContentSchema,
  assignmentPhaseSchema,
} from '../model/assignment.ts';
import { assignmentIdSchema, classIdSchema, roomIdSchema } from '../model/ids.ts';
import { type Bilingual, languageSchema } from '../model/language.ts';
import { roleSchema } from '../model/seat.ts';
import type { TeamAttempt, TeamStanding } from '../teaching/team-standing.ts';

/** How far par is for the crowd of an exam. */
export interface ParStatus {
  readonly done: number;
  readonly of: number;
}

/** What one team has done of an assignment. */
export interface AssignedTeam extends TeamStanding {
  readonly teamId: string;
  readonly teamName: string;
  /** Oldest first. */
  readonly attempts: readonly TeamAttempt[];
}

/** One assignment as the staff of its class see it. Every route that changes it answers with it. */
export interface AssignmentView {
  readonly assignmentId: string;
  readonly classId: string;
  readonly content: AssignmentContent;
  readonly phase: AssignmentPhase;
  /** Goes with the next change. */
  readonly version: number;
  readonly projectName: Bilingual;
  readonly scenarioName: Bilingual;
  /** No attempt may begin any more: due, or closed. */
  readonly isOver: boolean;
  /** Null for practice, whose crowds are not known before, and for drafts. */
  readonly par: ParStatus | null;
  /** By name. */
  readonly teams: readonly AssignedTeam[];
}

/** `GET /api/classes/:classId/assignments`: drafts last, then by due date, the nearest first. */
export interface AssignmentList {
  readonly assignments: readonly AssignmentView[];
  /** Rubrics that an assignment may name. */
  readonly rubrics: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** One row of `GET /api/assignments`: a published or closed assignment of a team of the sender. */
export interface OwnAssignment extends AssignedTeam {
  readonly assignmentId: string;
  readonly classId: string;
  readonly className: string;
  readonly title: string;
  readonly note: string;
  readonly projectName: Bilingual;
  readonly scenarioName: Bilingual;
  readonly minutes: number;
  readonly attemptsAllowed: number;
  readonly isExam: boolean;
  readonly dueAt: string;
  readonly isOver: boolean;
  /** Debrief and replay of its attempts are closed to the team for now. Rules: ASG-5. */
  readonly isLocked: boolean;
}

/** One row of `GET /api/assignments/waiting`: what of an assignment waits for the staff of its class. */
export interface WaitingAssignment {
  readonly assignmentId: string;
  readonly classId: string;
  readonly className: string;
  readonly title: string;
  readonly dueAt: string;
  readonly isOver: boolean;
  readonly teamCount: number;
  readonly handedInCount: number;
  /** Handed in, and not graded by everybody who reviews. */
  readonly toGradeCount: number;
  readonly toReleaseCount: number;
}

export const assignmentParamsSchema = z.strictObject({ classId: classIdSchema, assignmentId: assignmentIdSchema });

/** `POST /api/classes/:classId/assignments`: makes a draft. */
export const newAssignmentSchema = assignmentContentSchema;

/** `PATCH /api/classes/:classId/assignments/:assignmentId`: over the `version` that was read. */
export const changedAssignmentSchema = z.strictObject({ content: assignmentContentSchema, version: z.int().min(1) });
export type ChangedAssignment = z.infer<typeof changedAssignmentSchema>;

/** `POST /api/classes/:classId/assignments/:assignmentId/phase`: publishes, closes, or opens again. */
export const assignmentPhaseChangeSchema = z.strictObject({
  phase: assignmentPhaseSchema.exclude(['draft']),
  version: z.int().min(1),
});
export type AssignmentPhaseChange = z.infer<typeof assignmentPhaseChangeSchema>;

/** `POST /api/classes/:classId/assignments/:assignmentId/attempts`: opens a room of the sender's team. */
export const newAttemptSchema = z.strictObject({ role: roleSchema, lang: languageSchema });
export type NewAttempt = z.infer<typeof newAttemptSchema>;

/** `POST /api/classes/:classId/assignments/:assignmentId/hand-in`: an attempt of the sender's team that has ended. */
export const handInSchema = z.strictObject({ roomId: roomIdSchema });
export type HandIn = z.infer<typeof handInSchema>;
