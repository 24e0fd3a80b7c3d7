import type { MetricUnit } from '../metrics/metric.ts';
import type { Bilingual } from '../model/language.ts';
import type { ShowMs } from '../model/units.ts';

/** The ten dimensions of the rubric; their weights sum to 100. Source: `scoring` page, after `domain` 6.3. */
export const DIMENSIONS = [
  'planning',
  'product',
  'interaction',
  'rhythm',
  'conversion',
  'operation',
  'compliance',
  'incidents',
  'teamwork',
  'review',
] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** A place in the recording that a number rests on. */
export interface Evidence {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly note: Bilingual;
}

/** One metric of a dimension. `points` ≤ `maxPoints`; null when nothing could be measured (shown, not scored). */
export interface ScoredMetric {
  readonly id: string;
  readonly name: Bilingual;
  readonly value: number | null;
  readonly unit: MetricUnit | 'xPar' | 'points';
  /** Value at which the curve gives full points. */
  readonly target: number | null;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly evidence: readonly Evidence[];
}

/** One dimension of a scorecard. `points` null: not scored, with the reason in `why`. */
export interface ScoredDimension {
  readonly id: DimensionId;
  readonly name: Bilingual;
  readonly points: number | null;
  readonly maxPoints: number;
  readonly why: Bilingual;
  readonly metrics: readonly ScoredMetric[];
  readonly evidence: readonly Evidence[];
}

/** Distribution of the competent bot team's results on the same project, scenario, duration and crowd. */
export interface Par {
  readonly runs: number;
  readonly gmvCents: { readonly mean: number; readonly samples: readonly number[] };
  readonly metrics: Readonly<Record<string, number>>;
  /** Mean GMV on the own crowd at the ends of the show's minutes, cents since the start; empty in one kept before it was counted. */
  readonly gmvCentsByMinute: readonly number[];
}

/** Result of applying a rubric to a recording; a pure function of the recording, the rubric and the par. */
export interface Scorecard {
  readonly rubricId: string;
  /** What the rubric said, 16 hex digits (`rubricPrint`); absent in scorecards that were kept before it was written down. */
  readonly rubricHash?: string;
  readonly engineVersion: string;
  /** Points of scored dimensions re-scaled to 100, one decimal; null when nothing could be scored. */
  readonly total: number | null;
  readonly scoredMax: number;
  readonly earned: number;
  readonly dimensions: readonly ScoredDimension[];
  /** GMV ÷ mean GMV of par; null while par is being computed. */
  readonly xPar: number | null;
  readonly percentile: number | null;
  readonly worstFactor: {
    readonly id: string;
    readonly name: Bilingual;
    readonly value: number;
    readonly parValue: number;
    readonly ratio: number;
  } | null;
}
