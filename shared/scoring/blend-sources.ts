import { oneDecimal } from './format-value.ts';

/** Where a score of a rehearsal comes from: the scorecard, the mentors, the teachers, the team and its peers. */
export const SOURCES = ['auto', 'mentor', 'teacher', 'peers'] as const;
export type Source = (typeof SOURCES)[number];

/** Weights of the sources. */
export type BlendWeights = Readonly<Record<Source, number>>;

/** Default weights; an assignment may set others. Source: `domain` 6.3. */
export const BLEND_WEIGHTS: BlendWeights = { auto: 50, mentor: 30, teacher: 15, peers: 5 };

/** Total out of 100 of each source; null while it is missing. */
export type SourceTotals = Readonly<Record<Source, number | null>>;

/** One source that is there: its total and the share of the blend that it has, in (0, 1]. */
export interface BlendPart {
  readonly source: Source;
  readonly total: number;
  readonly share: number;
}

/** Sources put together. `total` out of 100, one decimal; null when none is there. */
export interface Blend {
  readonly total: number | null;
  readonly parts: readonly BlendPart[];
  readonly missing: readonly Source[];
}

/** Weighs the sources that are there; the missing ones are named and their weight is shared out. Rules: REV-5. */
export function blendSources(totals: SourceTotals, weights: BlendWeights = BLEND_WEIGHTS): Blend {
  const there = SOURCES.flatMap((source) => {
    const total = totals[source];
    return total === null || weights[source] <= 0 ? [] : [{ source, total, weight: weights[source] }];
  });
  const sum = there.reduce((all, { weight }) => all + weight, 0);
  const parts = there.map(({ source, total, weight }) => ({ source, total, share: weight / sum }));
  return {
    total: parts.length === 0 ? null : oneDecimal(parts.reduce((all, { total, share }) => all + total * share, 0)),
    parts,
    missing: SOURCES.filter((source) => totals[source] === null && weights[source] > 0),
  };
}

/** Mean of the totals of several raters of one source, one decimal; null when there is none. Rules: REV-6. */
export function meanTotal(totals: readonly number[]): number | null {
  return totals.length === 0 ? null : oneDecimal(totals.reduce((sum, total) => sum + total, 0) / totals.length);
}

/** Difference between mentor and teacher from which both should look again. Source: `domain` 6.4. */
export const APART_POINTS = 15;

/** Whether mentor and teacher are far apart. Rules: REV-6. */
export function areApart({ mentor, teacher }: SourceTotals): boolean {
  return mentor !== null && teacher !== null && Math.abs(mentor - teacher) >= APART_POINTS;
}
