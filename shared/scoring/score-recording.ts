import { measureRecording } from '../metrics/measure-recording.ts';
import type { MetricValues } from '../metrics/metric.ts';
import type { FindingJudgement } from '../model/finding-judgement.ts';
import type { Bilingual } from '../model/language.ts';
import type { Recording } from '../model/recording.ts';
import type { Rubric } from '../model/rubric.ts';
import { oneDecimal } from './format-value.ts';
import { percentile } from './make-par.ts';
import { gravestSeverity } from './measure-compliance.ts';
import { readShow, withReviewed } from './read-show.ts';
import { rubricPrint } from './rubric-print.ts';
import { scoreDimension, unscoredDimension } from './score-dimension.ts';
import type { DimensionId, Par, Scorecard, ScoredDimension } from './scorecard.ts';
import { worstFactor } from './worst-factor.ts';

/** Switches of scoring. `scoreBots` true scores what bots' seats own too, for headless runs. `reviewed`: findings judged after the show.
 * `isBrief`: points alone, no evidence is looked up. */
export interface ScoreOptions {
  readonly scoreBots: boolean;
  readonly isBrief?: boolean;
  readonly reviewed?: readonly FindingJudgement[];
}

/** Less than this on air says nothing about a team. Proposed. */
const SHORTEST_SHOW_MS = 60_000;
/** A finding that would stop a real show caps the total. Source: `domain` 5.1, severity 5. */
const STOPPING = { severity: 5, cap: 59 } as const;

/**
 * Applies a rubric to a recording. What could not be measured, and what only bots did, has no points; the total is the
 * rest re-scaled to 100. Pure; never gives NaN; the total is null when nothing could be scored. Rules: SCO-2 to SCO-6.
 */
export function scoreRecording(
  recording: Recording,
  rubric: Rubric,
  par: Par | null,
  options: ScoreOptions = { scoreBots: false },
): Scorecard {
  return scoreMeasured(recording, measureRecording(recording), rubric, par, options);
}

/** The same with the metrics of the recording, for those who have measured it already. */
export function scoreMeasured(
  recording: Recording,
  metrics: MetricValues,
  rubric: Rubric,
  par: Par | null,
  options: ScoreOptions,
): Scorecard {
  const show = withReviewed(readShow(recording), options.reviewed ?? []);
  const tooShort = reasonNotToScore(show.hasStarted, show.liveMs);
  const reading = { recording, show, metrics };
  const dimensions = rubric.dimensions.map((dimension) =>
    tooShort === null
      ? scoreDimension(dimension, reading, { par, scoreBots: options.scoreBots, isBrief: options.isBrief ?? false })
      : unscoredDimension(dimension, tooShort),
  );
  const isStopped = gravestSeverity(show) >= STOPPING.severity && isScored(dimensions, 'compliance');
  const isComparable = tooShort === null && par !== null;
  return {
    rubricId: rubric.id,
    rubricHash: rubricPrint(rubric),
    engineVersion: recording.header.engineVersion,
    ...totalOf(dimensions, isStopped),
    dimensions,
    xPar: isComparable && par.gmvCents.mean > 0 ? metrics.gmvCents / par.gmvCents.mean : null,
    percentile: isComparable ? percentile(par.gmvCents.samples, metrics.gmvCents) : null,
    worstFactor: tooShort === null ? worstFactor(metrics, par) : null,
  };
}

function reasonNotToScore(hasStarted: boolean, liveMs: number): Bilingual | null {
  if (!hasStarted) return { zh: '没有开播，不计分。', en: 'The show never started: not scored.' };
  if (liveMs >= SHORTEST_SHOW_MS) return null;
  const seconds = Math.floor(liveMs / 1_000);
  return {
    zh: `只播了 ${seconds} 秒，不满 60 秒不计分。`,
    en: `Only ${seconds} seconds on air; under 60 nothing is scored.`,
  };
}

function isScored(dimensions: readonly ScoredDimension[], id: DimensionId): boolean {
  return dimensions.some((dimension) => dimension.id === id && dimension.points !== null);
}

function totalOf(
  dimensions: readonly ScoredDimension[],
  isStopped: boolean,
): Pick<Scorecard, 'total' | 'scoredMax' | 'earned'> {
  const scored = dimensions.filter(({ points }) => points !== null);
  const scoredMax = oneDecimal(scored.reduce((sum, { maxPoints }) => sum + maxPoints, 0));
  const earned = oneDecimal(scored.reduce((sum, { points }) => sum + (points ?? 0), 0));
  // Breaking no rule is no achievement by itself: compliance alone makes no total.
  if (scored.every(({ id }) => id === 'compliance')) return { total: null, scoredMax, earned };
  const total = oneDecimal((earned / scoredMax) * 100);
  return { total: isStopped ? Math.min(total, STOPPING.cap) : total, scoredMax, earned };
}
