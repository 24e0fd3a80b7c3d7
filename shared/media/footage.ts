import { z } from 'zod';
import { type ParticipantId, roomIdSchema } from '../model/ids.ts';
import type { containerSchema } from './container.ts';

/** Id of a part, made by the browser that records it: `f-` and 16 hex digits, so that beginning it may be sent again. */
export const partIdSchema = z.string().regex(/^f-[a-f0-9]{16}$/, 'f- and 16 hex digits');
export type PartId = z.infer<typeof partIdSchema>;

/** The seats that stand before a camera. */
export const cameraRoleSchema = z.enum(['host', 'assistant']);
export type CameraRole = z.infer<typeof cameraRoleSchema>;

/** What is recorded: picture and voice, or the voice alone. */
export const footageModeSchema = z.enum(['camera', 'voice']);
export type FootageMode = z.infer<typeof footageModeSchema>;

/** Number of a chunk in its part, from 0: the first holds what a player needs to begin. */
export const chunkIndexSchema = z.int().min(0).max(20_000);

/** A MIME type as `MediaRecorder` and `MediaSource` know it, such as `video/mp4;codecs=vp9,opus`. */
export const mimeTypeSchema = z
  .string()
  .max(100)
  .regex(/^(?:video|audio)\/(?:mp4|webm)(?:; ?codecs="?[a-zA-Z0-9.,_ -]+"?)?$/, 'a type of mp4 or webm');

/** One stretch of footage, from the start of a recorder to its stop. `startedWallMs` is on the server's clock. */
export interface FootagePart {
  readonly partId: PartId;
  readonly role: CameraRole;
  readonly mode: FootageMode;
  readonly mimeType: string;
  /** Milliseconds of the Unix epoch at which media time 0 was recorded. */
  readonly startedWallMs: number;
  /** Media time that can be played, milliseconds. */
  readonly durationMs: number;
  readonly byteCount: number;
}

/** `POST …/footage`: begins a part, or says again that it was begun. `ageMs`: how long ago its media time 0 was. */
export const beginPartSchema = z.strictObject({
  partId: partIdSchema,
  role: cameraRoleSchema,
  mode: footageModeSchema,
  mimeType: mimeTypeSchema,
  ageMs: z.int().min(0).max(86_400_000),
});
export type BeginPart = z.infer<typeof beginPartSchema>;

/** Parameters of routes about a part. */
export const partParamsSchema = z.strictObject({ roomId: roomIdSchema, partId: partIdSchema });

/** Parameters of routes about one chunk. Numbers of an address are text. */
export const chunkParamsSchema = z.strictObject({
  roomId: roomIdSchema,
  partId: partIdSchema,
  index: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(chunkIndexSchema),
});

/** A pass to footage as it stands in an address. */
export const footagePassSchema = z.string().regex(/^[A-Za-z0-9_-]{1,400}\.[A-Za-z0-9_-]{43}$/, 'a pass');

/** What stands behind the question mark of an address that a pass opens, and nothing else. */
export const passQuerySchema = z.strictObject({ pass: footagePassSchema });

/** What stands behind the question mark of a chunk that is sent: its pass, and SHA-256 of its bytes in hex. */
export const chunkQuerySchema = z.strictObject({
  pass: footagePassSchema,
  digest: z.string().regex(/^[a-f0-9]{64}$/, '64 hex digits'),
});

/** Footage is of a person; its marks stay when it is deleted. Who deleted it: that person, a teacher, or its time was over. */
export type FootageEnd = 'owner' | 'teacher' | 'retention';

/** Whose footage a part is and what became of it. */
export interface OwnedPart extends FootagePart {
  readonly ownerId: ParticipantId;
  /** Null while its files are there. */
  readonly deleted: { readonly by: FootageEnd; readonly at: string } | null;
}

/** The container of a MIME type. */
export function containerOf(mimeType: string): z.infer<typeof containerSchema> {
  return /^(?:video|audio)\/webm/.test(mimeType) ? 'webm' : 'mp4';
}
