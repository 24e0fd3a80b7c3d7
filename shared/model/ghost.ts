import type { TrendPoint } from './room.ts';

/** Whose earlier course a ghost is: the same team's or person's, the middle of its class, or one of its mentors and teachers. */
export const GHOST_KINDS = ['last', 'class', 'mentor'] as const;
export type GhostKind = (typeof GHOST_KINDS)[number];

/** The course of earlier shows before the crowd that a room has. */
export interface Ghost {
  readonly kind: GhostKind;
  /** When the show opened; the newest of them where there are several. */
  readonly openedAt: string;
  /** Shows it is made of: 1, but for a class. */
  readonly shows: number;
  /** Ascending in time, never empty. */
  readonly points: readonly TrendPoint[];
}
