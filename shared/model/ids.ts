import { z } from 'zod';

const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** Product id, unique within its project: a slug such as `latex-pillow`. */
export const productIdSchema = slug;
export type ProductId = z.infer<typeof productIdSchema>;

/** Id of a project, an enterprise, a scenario or a persona: a slug. */
export const contentIdSchema = slug;
export type ContentId = z.infer<typeof contentIdSchema>;

/** Id of a room, 26 characters of base 32 (128 random bits): knowing it is the invitation to the team. */
export const roomIdSchema = z.string().regex(/^[a-z2-7]{26}$/, '26 characters of a–z and 2–7');
export type RoomId = z.infer<typeof roomIdSchema>;

/**
 * Id under which viewers watch a room: of the same shape as a room id, beginning with `w`. It opens the public view and
 * nothing else, and the room id cannot be derived from it. Rules: VIS-5.
 */
export type WatchId = RoomId;

/** Public id of a person, never a name and never the secret of the session. */
export const participantIdSchema = z.string().regex(/^p-[a-f0-9]{16}$/);
export type ParticipantId = z.infer<typeof participantIdSchema>;

/** Id of a class. */
export const classIdSchema = z.string().regex(/^c-[a-f0-9]{16}$/);
export type ClassId = z.infer<typeof classIdSchema>;

/** Id of a team of a class. */
export const teamIdSchema = z.string().regex(/^t-[a-f0-9]{16}$/);
export type TeamId = z.infer<typeof teamIdSchema>;

/** Id of an assignment of a class. */
export const assignmentIdSchema = z.string().regex(/^a-[a-f0-9]{16}$/);
export type AssignmentId = z.infer<typeof assignmentIdSchema>;

/** Client-made id of one command; unique within its room, so that a retry is answered and not executed again. */
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, '8 to 64 letters, digits, - or _');
export type CommandId = z.infer<typeof commandIdSchema>;

/** Id of a chat line, `line-000042`, counted per room. */
export const lineIdSchema = z.string().regex(/^line-\d{6,9}$/);
export type LineId = z.infer<typeof lineIdSchema>;

/** Id of an utterance, `utterance-000042`, counted per room. */
export const utteranceIdSchema = z.string().regex(/^utterance-\d{6,9}$/);
export type UtteranceId = z.infer<typeof utteranceIdSchema>;

/** Id of a coupon, `coupon-000001`, counted per room. */
export const couponIdSchema = z.string().regex(/^coupon-\d{6,9}$/);
export type CouponId = z.infer<typeof couponIdSchema>;

/** Id of a flash sale, `flash-sale-000001`, counted per room. */
export type FlashSaleId = string;

/** Id of a lucky bag, `lucky-bag-000001`, counted per room. */
export type LuckyBagId = string;

/** Id of a campaign of paid traffic, `paid-traffic-000001`, counted per room. */
export type PaidTrafficId = string;

/** Id of a cue, `cue-000001`, counted per room. */
export const cueIdSchema = z.string().regex(/^cue-\d{6,9}$/);
export type CueId = z.infer<typeof cueIdSchema>;

/** Id of an incident of a room, `incident-000001`, counted per room; its catalogue entry has a content id. */
export const incidentIdSchema = z.string().regex(/^incident-\d{6,9}$/);
export type IncidentId = z.infer<typeof incidentIdSchema>;

/** Index of a viewer: the number of the candidate visitor in the fixed stream of its show (docs/adr/0005). */
export const viewerSchema = z.int().min(0).max(0xffff_ffff);
export type Viewer = z.infer<typeof viewerSchema>;

/** Writes a counter as an id, `countedId('line', 42)` = `line-000042`. */
export function countedId(prefix: string, count: number): string {
  return `${prefix}-${String(count).padStart(6, '0')}`;
}
