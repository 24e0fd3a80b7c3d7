import { z } from 'zod';
import type { Bilingual } from '../model/language.ts';
import { type TeamReview, teamReviewSchema } from '../model/team-review.ts';
import type { SeatPoints, SkillPoints } from '../scoring/attempt-points.ts';
import type { DimensionId, ScoredMetric } from '../scoring/scorecard.ts';

/** `PATCH /api/rehearsals/:roomId/team-review`: saves it over the version that the page has seen, 0 for none. */
export const saveTeamReviewSchema = z.strictObject({ content: teamReviewSchema, version: z.int().min(0) });
export type SaveTeamReview = z.infer<typeof saveTeamReviewSchema>;

/** It as it was saved last. */
export interface SavedTeamReview {
  readonly content: TeamReview;
  readonly version: number;
  readonly savedAt: string;
}

/** One show of the same goods by the same people. */
export interface Attempt {
  readonly roomId: string;
  readonly openedAt: string;
  readonly total: number | null;
  readonly xPar: number | null;
  readonly dimensions: readonly {
    readonly id: DimensionId;
    readonly points: number | null;
    readonly maxPoints: number;
  }[];
  readonly seats: readonly SeatPoints[];
  readonly skills: readonly SkillPoints[];
}

/** What became of an action of the attempt before. */
export interface ActionCheck {
  readonly text: string;
  /** Null for an action that no metric checks. */
  readonly metric: {
    readonly name: Bilingual;
    readonly unit: ScoredMetric['unit'];
    /** Null where it was not measured. */
    readonly before: number | null;
    readonly now: number | null;
    /** By the points of the rubric; unknown where one of the two has none: not measured, or a bot held the seat. */
    readonly change: 'better' | 'same' | 'worse' | 'unknown';
  } | null;
}

/** `GET /api/rehearsals/:roomId/team-review`. */
export interface TeamReviewDesk {
  readonly review: SavedTeamReview | null;
  /** Oldest first, this one included; of the reader's own shows. */
  readonly attempts: readonly Attempt[];
  /** Of the attempt before this one. */
  readonly checks: readonly ActionCheck[];
}
