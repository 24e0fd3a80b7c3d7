import { z } from 'zod';
import { hmacSha256Hex } from '../lib/hmac-sha256.ts';
import type { PartId } from '../media/footage.ts';
import { gradeContentSchema, reasonSchema } from '../model/grade.ts';
import { participantIdSchema, type RoomId, roomIdSchema } from '../model/ids.ts';
import type { Bilingual } from '../model/language.ts';
import { canonicalJson } from './canonical-json.ts';
import { classParamsSchema } from './class-contract.ts';
import type { RoomFootage } from './footage-contract.ts';
import type { RecordingFile } from './http-contract.ts';
import { linkIdSchema } from './mentor-contract.ts';
import { newAnnotationSchema, type ReviewDesk } from './review-contract.ts';

/**
 * A review pack is one file with a recording and its rubric that opens without the server; marks come back in a file that
 * it signs. Rules: PAK-1 to PAK-3.
 */

const hex64 = z.string().regex(/^[a-f0-9]{64}$/, '64 hex digits');

/** What a pack was made for. `seal` is the server's: marks come back to where they belong, and to nowhere else. */
export const packStampSchema = z.strictObject({
  packId: z.string().regex(/^k-[a-f0-9]{16}$/),
  roomId: roomIdSchema,
  raterId: participantIdSchema,
  /** Number that the grade will have, and the draft that it was begun from, 0 for none. */
  revision: z.int().min(1).max(10_000),
  draftVersion: z.int().min(0),
  madeAt: z.iso.datetime(),
  seal: hex64,
});
export type PackStamp = z.infer<typeof packStampSchema>;

/** Most annotations that come back in one file: with their longest texts they fit a request. */
export const MAX_PACK_ANNOTATIONS = 300;

/** What a rater did offline. */
export const packWorkSchema = gradeContentSchema.extend({
  reason: reasonSchema.nullable(),
  annotations: z.array(newAnnotationSchema).max(MAX_PACK_ANNOTATIONS),
});
export type PackWork = z.infer<typeof packWorkSchema>;

export const MARKS_FORMAT = 'caipai-marks-1';

/** The file that comes back; `signature` is of stamp and work by the pack's key. */
export const marksFileSchema = z.strictObject({
  format: z.literal(MARKS_FORMAT),
  stamp: packStampSchema,
  work: packWorkSchema,
  signature: hex64,
});
export type MarksFile = z.infer<typeof marksFileSchema>;

/** Signs what was done in a pack with its key, 64 hex digits. */
export function signWork(key: string, stamp: PackStamp, work: PackWork): string {
  return hmacSha256Hex(key, canonicalJson({ stamp, work }));
}

/** Everything in a pack but the bytes of its footage. Nothing of other raters and no score, whoever made it. */
export interface ReviewPack {
  readonly stamp: PackStamp;
  /** Signs the marks file. */
  readonly key: string;
  /** As the rater has it while they are blind. */
  readonly desk: ReviewDesk;
  readonly recording: RecordingFile;
  /** Null: there is none, or it stays on the server. Its pass opens nothing. */
  readonly footage: RoomFootage | null;
}

/** Id of the element of a pack that holds the bytes of a part as base64. */
export const footageElementId = (partId: PartId): string => `footage-${partId}`;

/** Most bytes of footage in one pack: a browser holds the file as text, a third longer, and as a film. */
export const MAX_PACK_FOOTAGE_BYTES = 200_000_000;

/** `POST /api/rehearsals/:roomId/review-pack/marks`: the file as it was picked; `isOverDraft`: over a newer draft too. */
export const bringMarksSchema = z.strictObject({ file: z.unknown(), isOverDraft: z.boolean() });

/** Its answer: whose grade it is now. No marks: the sender may be blind. */
export interface BroughtMarks {
  readonly raterName: string;
  readonly teamName: string;
  readonly revision: number;
  readonly annotationCount: number;
}

export const linkRecordingsParamsSchema = classParamsSchema.extend({ linkId: linkIdSchema });
export const linkPackParamsSchema = linkRecordingsParamsSchema.extend({ roomId: roomIdSchema });
export const packQuerySchema = z.strictObject({ footage: z.literal('1').optional() });

/** One row of `GET /api/classes/:classId/mentor-links/:linkId/recordings`: what the link opens. */
export interface LinkRecording {
  readonly roomId: RoomId;
  readonly teamName: string;
  readonly projectName: Bilingual;
  readonly openedAt: string;
  readonly isGraded: boolean;
  /** Bytes of its footage that are there, 0 for none. */
  readonly footageBytes: number;
}
