import { z } from 'zod';
import { assignmentIdSchema, classIdSchema, participantIdSchema, roomIdSchema, teamIdSchema } from '../model/ids.ts';
import { personNameSchema } from '../model/person.ts';
import { freeTextSchema } from '../model/safe-text.ts';

/** One row of `GET /api/mentors`: every mentor of the college, by name. Routes that change it answer with the list. */
export interface MentorRow {
  readonly id: string;
  readonly name: string;
  /** Signs in; false: reviews by links alone. */
  readonly hasAccount: boolean;
  readonly organisation: string;
  readonly expertise: string;
  /** Recordings that wait for their grade. */
  readonly waitingCount: number;
  readonly gradedCount: number;
  /** Teams that they are paired with. */
  readonly teamCount: number;
}

const aboutMentor = { organisation: freeTextSchema(60), expertise: freeTextSchema(120) };

/** `POST /api/mentors`: somebody without an account. */
export const newMentorSchema = z.strictObject({ name: personNameSchema, ...aboutMentor });
export type NewMentorRequest = z.infer<typeof newMentorSchema>;

/** `PATCH /api/mentors/:personId`. */
export const mentorAboutSchema = z.strictObject(aboutMentor);
export type MentorAbout = z.infer<typeof mentorAboutSchema>;

/** One team with the teacher and the mentor who look after it; null while there is none. */
export interface TeamPair {
  readonly teamId: string;
  readonly teamName: string;
  readonly teacherId: string | null;
  readonly mentorId: string | null;
}

/** `GET /api/classes/:classId/pairs`, and the answer of a change. */
export interface ClassPairs {
  readonly pairs: readonly TeamPair[];
  readonly teachers: readonly { readonly id: string; readonly name: string }[];
  /** Mentors of the college, those of the class first. */
  readonly mentors: readonly { readonly id: string; readonly name: string; readonly expertise: string }[];
}

/** `PUT /api/classes/:classId/teams/:teamId/pair`. */
export const pairSchema = z.strictObject({
  teacherId: participantIdSchema.nullable(),
  mentorId: participantIdSchema.nullable(),
});
export type PairRequest = z.infer<typeof pairSchema>;

/** Usual and longest time that a link opens anything, days. */
export const LINK_DAYS = 7;
export const MAX_LINK_DAYS = 60;
/** Most recordings of one link. */
export const MAX_LINK_ROOMS = 200;

/** What a link opens: chosen recordings, or those of an assignment. */
export const linkScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recordings'), roomIds: z.array(roomIdSchema).min(1).max(MAX_LINK_ROOMS) }),
  z.strictObject({
    kind: z.literal('assignment'),
    assignmentId: assignmentIdSchema,
    /** Only teams that are paired with the mentor. */
    isPairedOnly: z.boolean(),
  }),
]);
export type LinkScope = z.infer<typeof linkScopeSchema>;

/** `POST /api/classes/:classId/mentor-links`. */
export const newLinkSchema = z.strictObject({
  mentorId: participantIdSchema,
  days: z.int().min(1).max(MAX_LINK_DAYS),
  scope: linkScopeSchema,
});
export type NewLink = z.infer<typeof newLinkSchema>;

/** `open`: works now. `expired` and `revoked` open nothing any more. */
export type LinkState = 'open' | 'expired' | 'revoked';

/** One row of `GET /api/classes/:classId/mentor-links`, newest first. The secret is not among it. */
export interface MentorLink {
  readonly linkId: string;
  readonly mentorId: string;
  readonly mentorName: string;
  readonly state: LinkState;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** Null for chosen recordings. */
  readonly assignmentTitle: string | null;
  readonly isPairedOnly: boolean;
  /** Recordings that it opens now, or would. */
  readonly roomCount: number;
  readonly gradedCount: number;
  /** How often it was opened, and when last. */
  readonly openedCount: number;
  readonly lastOpenedAt: string | null;
}

/** Answer of a creation: the secret is told this once. `path` is behind the share origin. */
export interface MadeLink {
  readonly links: readonly MentorLink[];
  readonly path: string;
  readonly mentorName: string;
  readonly expiresAt: string;
}

/** Id of a link; not its secret. */
export const linkIdSchema = z.string().regex(/^l-[a-f0-9]{16}$/);
export const linkParamsSchema = z.strictObject({ classId: classIdSchema, linkId: linkIdSchema });
export const pairParamsSchema = z.strictObject({ classId: classIdSchema, teamId: teamIdSchema });

/** `POST /api/mentor-links/look` and `/open`: what stands in the address. A mangled one is answered like an unknown one. */
export const linkTokenSchema = z.strictObject({ token: z.string().max(200) });

/** Answer of `look`: whom the link is for and what it opens. It opens nothing by itself. */
export interface LinkFace {
  readonly mentorName: string;
  readonly className: string;
  readonly collegeName: string | null;
  readonly assignmentTitle: string | null;
  readonly roomCount: number;
  readonly expiresAt: string;
}
