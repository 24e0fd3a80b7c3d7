import { z } from 'zod';
import type { CameraRole, FootageEnd, FootageMode, FootagePart, PartId } from '../media/footage.ts';
import type { ClockPoint } from '../media/show-clock-map.ts';
import type { PartVoice } from '../media/voice-span.ts';

/** `PUT /api/me/footage-consent`: a person agrees to being recorded. `isPublic`: viewers' phones may show the picture too. */
export const giveConsentSchema = z.strictObject({ version: z.int().min(1).max(1_000), isPublic: z.boolean() });
export type GiveConsent = z.infer<typeof giveConsentSchema>;

/** What a person has agreed to. `givenAt` null: nothing, or it was withdrawn. */
export interface ConsentState {
  readonly version: number;
  readonly givenAt: string | null;
  readonly isPublic: boolean;
}

/** Query of `GET …/footage-notice`. */
export interface FootageNotice {
  readonly consent: ConsentState;
  /** How long footage of this room is kept, days. */
  readonly keptDays: number;
  /** Whether the room's class has teachers and mentors who may look at it. */
  readonly hasStaff: boolean;
}

/** Answer to the beginning of a part. */
export interface BegunPart {
  readonly partId: PartId;
  /** For sending chunks of this part. */
  readonly pass: string;
  /** Chunks that are kept already, ascending. */
  readonly received: readonly number[];
}

/** Answer to a chunk: it is on the disk. */
export interface KeptChunk {
  readonly index: number;
}

/** What is told of a part that is being recorded: a latest value, so that a lost one does no harm. */
export interface LivePart {
  readonly partId: PartId;
  readonly role: CameraRole;
  readonly mode: FootageMode;
  readonly mimeType: string;
  /** How many chunks there are without a gap, from the first. */
  readonly chunkCount: number;
  /** Age of the end of the last chunk when this was sent, milliseconds: recording, sending and keeping it took that long. */
  readonly ageMs: number;
}

/** For looking on while it is recorded: by socket with the news at a join, and as the answer to `GET …/footage-pass`. */
export interface LivePass {
  readonly pass: string;
  /** How long it lasts from now, milliseconds. */
  readonly passMs: number;
}

/** `room:footage`: what is recorded in a room now, all of it each time; empty when nothing is. */
export interface FootageNews {
  readonly parts: readonly LivePart[];
  /** Comes with the news at a join alone, for members of the team and staff: a picture needs no question before it. */
  readonly pass?: LivePass;
}

/** One part as it is listed. */
export interface ListedPart extends FootagePart {
  readonly ownerName: string;
  readonly isOwn: boolean;
  /** Nothing of it is on its way any more. */
  readonly isComplete: boolean;
  readonly mayDelete: boolean;
  readonly mayDownload: boolean;
  /** Why there are no files any more, and since when. */
  readonly deleted: { readonly by: FootageEnd; readonly at: string } | null;
  /** The day on which it is deleted by itself, ISO. */
  readonly keptUntil: string;
  readonly voice: PartVoice | null;
}

/** Who looked at footage, and how. */
export interface Viewing {
  readonly partId: PartId;
  readonly viewerName: string;
  readonly kind: 'live' | 'replay' | 'download';
  readonly at: string;
}

/** `GET …/footage`. `pass` goes into the addresses of files and chunks and is for this session alone. */
export interface RoomFootage {
  readonly parts: readonly ListedPart[];
  readonly clock: readonly ClockPoint[];
  readonly pass: string;
  /** How long the pass lasts, milliseconds. */
  readonly passMs: number;
  /** Looks at the asker's own footage, newest first; for others empty. */
  readonly viewings: readonly Viewing[];
}

/** How long the footage of a class is kept. */
export const keptDaysSchema = z.strictObject({ keptDays: z.int().min(1).max(730) });
export type KeptDays = z.infer<typeof keptDaysSchema>;

/** `GET /api/secure-address`: the port of https, or null where the server speaks plain http alone. */
export interface SecureAddress {
  readonly httpsPort: number | null;
}
