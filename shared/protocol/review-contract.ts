import { z } from 'zod';
import { type Annotation, annotationContentSchema, annotationIdSchema } from '../model/annotation.ts';
import { type BankSentence, bankSentenceIdSchema, type StarterSentence } from '../model/bank-sentence.ts';
import { type GradeRevision, gradeContentSchema, type Marks, reasonSchema } from '../model/grade.ts';
import { roomIdSchema } from '../model/ids.ts';
import type { Bilingual } from '../model/language.ts';
import type { PeerReview } from '../model/peer-review.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Role } from '../model/seat.ts';
import type { ClassAgreement } from '../scoring/agreement/class-agreement.ts';
import type { Blend, SourceTotals } from '../scoring/blend-sources.ts';
import type { CalibrationProfile } from '../scoring/calibration.ts';
import type { Dispute } from '../scoring/disputes.ts';
import type { GradebookRow } from '../scoring/gradebook.ts';
import type { Criterion } from '../scoring/judged-dimensions.ts';
import type { JudgedPoints } from '../scoring/judged-points.ts';
import type { DimensionId, ScoredDimension } from '../scoring/scorecard.ts';

/** What a rater has done with a recording. */
export type GradingState = 'notStarted' | 'draft' | 'submitted' | 'released';

/** One row of `GET /api/grading`: ended shows of the sender's classes, oldest first. No scores. */
export interface GradingRow {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly enterpriseName: Bilingual;
  readonly teamName: string;
  readonly classId: string;
  readonly className: string;
  readonly openedAt: string;
  readonly showMs: number;
  readonly duty: StaffDuty;
  readonly state: GradingState;
  /** The sender has submitted: true also after a release. */
  readonly isGraded: boolean;
  readonly markedCount: number;
  readonly criterionCount: number;
}

/** A rater's grade as others see it. */
export interface RaterGrade extends Omit<GradeRevision, 'roomId' | 'rubricId'> {
  readonly raterName: string;
  /** Out of 100; null when every criterion had nothing to judge. */
  readonly total: number | null;
}

/** The grade that the sender is working on; `version` goes with the next saving. */
export interface SavedDraft {
  readonly marks: Marks;
  readonly note: string;
  readonly version: number;
  readonly savedAt: string;
}

/** What opens when a rater has submitted, or the recording was released. Rules: REV-9. */
export interface OpenedReview {
  readonly auto: readonly ScoredDimension[];
  readonly grades: readonly RaterGrade[];
  readonly totals: SourceTotals;
  readonly blend: Blend;
  /** Null: no grades lie far apart. */
  readonly dispute: Dispute | null;
  /** The newest adjudication; it counts when `dispute` says that it settled. */
  readonly adjudication: RecordedAdjudication | null;
  /** Criteria on which raters can agree. */
  readonly sharedCriteria: readonly DimensionId[];
  /** Whether the sender may record what the raters agreed on. */
  readonly maySettle: boolean;
  /** What members of the team wrote beside their peer reviews; empty for mentors. */
  readonly peerNotes: readonly { readonly authorName: string; readonly note: string }[];
}

/** An adjudication as people read it. */
export interface RecordedAdjudication {
  readonly marks: Marks;
  readonly note: string;
  readonly madeAt: string;
  readonly byName: string;
}

/** `GET` and `POST /api/rehearsals/:roomId/peer-review`. Rules: REV-17. */
export interface PeerDesk {
  /** Who held a seat; empty for a reader who held none, and for shows without a team. */
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly isSelf: boolean;
  }[];
  readonly own: PeerReview | null;
  /** How many have handed in theirs. */
  readonly givenCount: number;
  /** False after the release. */
  readonly isOpen: boolean;
  /** After the release: what the own score was multiplied by; null: nobody else has judged the sender. */
  readonly factor: number | null;
}

/** `GET /api/classes/:classId/agreement`. Rules: REV-14. */
export interface AgreementReport {
  readonly classId: string;
  readonly className: string;
  readonly rubric: readonly { readonly id: DimensionId; readonly name: Bilingual }[];
  /** Recordings with a grade, and those with two or more, which the figures are of. */
  readonly gradedCount: number;
  readonly markedCount: number;
  readonly agreement: ClassAgreement;
  /** How lenient graders are against the references of this class's calibrations. */
  readonly calibration: readonly CalibrationProfile[];
  /** Of the raters, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What somebody has to calibrate before their first grade is taken: recordings not tried, and tried but off. */
export interface CalibrationDue {
  readonly assignmentId: string;
  readonly openCount: number;
  readonly offCount: number;
}

/** `GET /api/rehearsals/:roomId/review`: everything that a rater works with. */
export interface ReviewDesk {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly teamName: string;
  readonly classId: string;
  readonly className: string;
  readonly showMs: number;
  readonly duty: StaffDuty;
  /** False for whom the assignment leaves out: they look and annotate. Rules: REV-20. */
  readonly mayGrade: boolean;
  /** Null: the sender's grade is taken. Rules: REV-23. */
  readonly calibration: CalibrationDue | null;
  readonly participantId: string;
  readonly rubricName: Bilingual;
  readonly criteria: readonly Criterion[];
  /** In show time; only the sender's own while `opened` is null. */
  readonly annotations: readonly Annotation[];
  readonly draft: SavedDraft | null;
  /** The sender's submitted grades, oldest first. */
  readonly own: readonly RaterGrade[];
  readonly releasedAt: string | null;
  readonly opened: OpenedReview | null;
}

/** `GET /api/rehearsals/:roomId/grades`: what the team may know of its grades. Rules: REV-12. */
export type TeamGrades =
  /** The rehearsal belongs to no team: nobody grades it. */
  | { readonly state: 'none' }
  | {
      readonly state: 'waiting';
      readonly raters: readonly { readonly name: string; readonly duty: StaffDuty; readonly hasSubmitted: boolean }[];
    }
  | {
      readonly state: 'released';
      readonly releasedAt: string;
      readonly grades: readonly RaterGrade[];
      readonly points: Readonly<Partial<Record<DimensionId, JudgedPoints>>>;
      readonly totals: SourceTotals;
      readonly blend: Blend;
      readonly dispute: Dispute | null;
      readonly annotations: readonly Annotation[];
    };

/** `POST /api/rehearsals/:roomId/annotations`: the id is the client's, so that it may be sent again. */
export const newAnnotationSchema = z.strictObject({ id: annotationIdSchema, content: annotationContentSchema });
export type NewAnnotation = z.infer<typeof newAnnotationSchema>;

/**
 * `PATCH /api/rehearsals/:roomId/annotations/:annotationId`: `content` in the place of `base`, what its author was shown; 409
 * `annotation/stale` with the present `Annotation` over anything else. Every annotation route answers with `AnnotationList`.
 */
export const changedAnnotationSchema = z.strictObject({
  content: annotationContentSchema,
  base: annotationContentSchema,
});
export type ChangedAnnotation = z.infer<typeof changedAnnotationSchema>;
export const annotationParamsSchema = z.strictObject({ roomId: roomIdSchema, annotationId: annotationIdSchema });
export interface AnnotationList {
  readonly annotations: readonly Annotation[];
}

/** `GET /api/comment-bank`, and the answer of writing to it. */
export interface CommentBank {
  /** The sender's own and those that others share, newest first. */
  readonly sentences: readonly BankSentence[];
  readonly starters: readonly StarterSentence[];
  /** What sentences can speak to. */
  readonly criteria: readonly { readonly id: DimensionId; readonly name: Bilingual }[];
  /** False for whom a magic link let in. */
  readonly mayShare: boolean;
}

/** `PUT` and `DELETE /api/comment-bank/:sentenceId`: the id is the client's, so that it may be sent again. */
export const sentenceParamsSchema = z.strictObject({ sentenceId: bankSentenceIdSchema });

/** `PATCH /api/rehearsals/:roomId/grade`: saves the draft over `version`, 0 for a first one; answers with `SavedDraft`. */
export const draftSchema = gradeContentSchema.extend({ version: z.int().min(0) });
export type DraftRequest = z.infer<typeof draftSchema>;

/**
 * `POST /api/rehearsals/:roomId/grade/submit`: `revision` is the number that it will have, 1 for a first grade. Answers
 * with `ReviewDesk`.
 */
export const submitSchema = gradeContentSchema.extend({
  revision: z.int().min(1).max(10_000),
  reason: reasonSchema.nullable(),
});
export type SubmitRequest = z.infer<typeof submitSchema>;

/** `GET /api/classes/:classId/gradebook`; `…/gradebook.csv?lang=zh` is the same as a file. */
export interface Gradebook {
  readonly classId: string;
  readonly className: string;
  /** By team and time. */
  readonly rows: readonly GradebookRow[];
  /** False when a grade was changed outside of the product. Rules: REV-8. */
  readonly isChainWhole: boolean;
}

/** One line of `GET /api/rehearsals/:roomId/dimensions`: points that each source gave; null: nothing. Rules: REV-24. */
export interface DimensionScore extends JudgedPoints {
  readonly id: DimensionId;
  readonly name: Bilingual;
  readonly maxPoints: number;
  readonly auto: number | null;
}

/** Answer of `POST /api/rehearsals/:roomId/release`. */
export interface Released {
  readonly releasedAt: string;
}
