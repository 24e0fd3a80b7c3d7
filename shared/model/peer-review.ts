import { z } from 'zod';
import type { Level } from './grade.ts';
import { freeTextSchema } from './safe-text.ts';

/** Longest word to the team, UTF-16 units. */
export const MAX_PEER_NOTE_LENGTH = 500;

/**
 * What a member of the team says of everybody's part in a show, themselves included: a level each. Given once, before
 * the release, and never changed. Rules: REV-17.
 */
export const peerReviewSchema = z.strictObject({
  levels: z.record(z.string().min(1).max(64), z.literal([1, 2, 3, 4, 5])),
  note: freeTextSchema(MAX_PEER_NOTE_LENGTH),
});
export type PeerReviewRequest = z.infer<typeof peerReviewSchema>;

/** A peer review as it is kept. `madeAt` is an ISO instant. */
export interface PeerReview {
  readonly authorId: string;
  /** By person. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly note: string;
  readonly madeAt: string;
}
