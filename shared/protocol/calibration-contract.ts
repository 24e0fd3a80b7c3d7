import { z } from 'zod';
import { partIdSchema } from '../media/footage.ts';
import { type CalibrationRecording, calibrationContentSchema } from '../model/calibration.ts';
import { rawMarksSchema } from '../model/grade.ts';
import { assignmentIdSchema, roomIdSchema } from '../model/ids.ts';
import type { Bilingual } from '../model/language.ts';
import type { StaffDuty } from '../model/person.ts';
import type { CalibrationProfile, CalibrationResult, CalibrationState } from '../scoring/calibration.ts';
import type { Criterion } from '../scoring/judged-dimensions.ts';
import type { RecordingFile } from './http-contract.ts';

/** Which recording it is. `openedAt` is an ISO instant. */
interface RecordingFace {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly teamName: string;
  readonly openedAt: string;
  readonly showMs: number;
}

/** A recording that a teacher may name, with the criteria of its reference. */
export interface CalibrationCandidate extends RecordingFace {
  readonly criteria: readonly Criterion[];
}

/** `GET` and `PUT /api/classes/:classId/assignments/:assignmentId/calibration`. Rules: REV-23. */
export interface CalibrationSetup {
  readonly isRequired: boolean;
  /** 0: nothing has been set yet. */
  readonly version: number;
  readonly recordings: readonly CalibrationRecording[];
  readonly candidates: readonly CalibrationCandidate[];
  /** Those who have tried. */
  readonly raters: readonly (CalibrationProfile & { readonly name: string; readonly duty: StaffDuty })[];
}

/** What is set over `version`; refused with `calibration/stale` and the present `CalibrationSetup` over another one. */
export const calibrationSchema = calibrationContentSchema.extend({ version: z.int().min(0) });
export type CalibrationRequest = z.infer<typeof calibrationSchema>;

/** One row of `GET /api/calibrations`: the recordings of an assignment by which the sender calibrates. */
export interface CalibrationTask {
  readonly assignmentId: string;
  readonly title: string;
  readonly className: string;
  readonly isRequired: boolean;
  readonly recordings: readonly (RecordingFace & { readonly state: CalibrationState })[];
}

export const calibrationParamsSchema = z.strictObject({ assignmentId: assignmentIdSchema, roomId: roomIdSchema });
export const calibrationPartParamsSchema = calibrationParamsSchema.extend({ partId: partIdSchema });

/** A try with what it came to. */
export interface CalibrationTry extends CalibrationResult {
  readonly madeAt: string;
}

/** `GET /api/calibrations/:assignmentId/:roomId`: the recording with the sender's criteria; the reference after a try. */
export interface CalibrationDesk extends RecordingFace {
  readonly assignmentId: string;
  readonly participantId: string;
  readonly title: string;
  readonly duty: StaffDuty;
  readonly criteria: readonly Criterion[];
  /** Oldest first. */
  readonly tries: readonly CalibrationTry[];
  /** Points and levels that are still within. */
  readonly tolerance: { readonly levels: number; readonly points: number };
  readonly recording: RecordingFile;
}

/** `POST /api/calibrations/:assignmentId/:roomId`: marks of every criterion; answers with the sender's tries. */
export const calibrationTrySchema = z.strictObject({ marks: rawMarksSchema });
export interface CalibrationTries {
  readonly tries: readonly CalibrationTry[];
}
