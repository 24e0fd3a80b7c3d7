import type { PeerReview } from '../model/peer-review.ts';
import { meanTotal } from './blend-sources.ts';
import { pointsOfMark } from './grade-total.ts';

/** Who gave which levels to whom. */
export type PeerLevels = Pick<PeerReview, 'authorId' | 'levels'>;

/** The most that peers move a student's score, either way. Source: `domain` 6.3. */
export const PEER_CAP = 0.1;

/**
 * The source "self and peers" of a team, out of 100, one decimal: the mean of all levels that its members gave to each
 * other and to themselves. Null: nobody has written. Rules: REV-17.
 */
export function peerTotal(reviews: readonly PeerLevels[]): number | null {
  return meanTotal(
    reviews.flatMap(({ levels }) => Object.values(levels).flatMap((level) => pointsOfMark(level, 100) ?? [])),
  );
}

/**
 * What each member's score is multiplied by: the mean level that the others gave them over the mean that all members
 * got from others, at most 10 % up or down, three decimals. Whom nobody else judged is absent. Rules: REV-18.
 */
export function peerFactors(reviews: readonly PeerLevels[]): Readonly<Record<string, number>> {
  const received = new Map<string, number[]>();
  for (const { authorId, levels } of reviews) {
    for (const [id, level] of Object.entries(levels)) {
      if (id !== authorId) received.set(id, [...(received.get(id) ?? []), level]);
    }
  }
  const means = [...received].map(([id, levels]) => [id, mean(levels)] as const);
  const ofTeam = mean(means.map(([, value]) => value));
  return Object.fromEntries(means.map(([id, value]) => [id, capped(value / ofTeam)]));
}

function capped(factor: number): number {
  return Math.round(Math.min(1 + PEER_CAP, Math.max(1 - PEER_CAP, factor)) * 1_000) / 1_000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
