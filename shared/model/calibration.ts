import { z } from 'zod';
import { type Marks, rawMarksSchema } from './grade.ts';
import { roomIdSchema } from './ids.ts';

/** Most calibration recordings of an assignment: an evening's work (proposed). */
export const MAX_CALIBRATION_RECORDINGS = 5;

/** A recording with the marks that graders are held against. */
export interface CalibrationRecording {
  readonly roomId: string;
  /** Of every criterion that anybody judges. */
  readonly marks: Marks;
}

/** What a teacher sets: the recordings, and whether nobody grades before. */
export const calibrationContentSchema = z.strictObject({
  isRequired: z.boolean(),
  recordings: z
    .array(z.strictObject({ roomId: roomIdSchema, marks: rawMarksSchema }))
    .max(MAX_CALIBRATION_RECORDINGS)
    .refine((all) => new Set(all.map(({ roomId }) => roomId)).size === all.length, 'a recording is named once'),
});
export type CalibrationContent = z.infer<typeof calibrationContentSchema>;
