import { must } from '../lib/assert.ts';
import type { MetricId } from '../metrics/metric.ts';
import { METRICS } from '../metrics/metric-registry.ts';
import type { Bilingual } from '../model/language.ts';
import type { RubricDimension, RubricMetric } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import { shareOnCurve, targetOf } from './curve.ts';
import { type ExplainedMetric, explainDimension } from './explain-dimension.ts';
import { oneDecimal } from './format-value.ts';
import { gravestSeverity } from './measure-compliance.ts';
import type { ShowReading } from './measured.ts';
import type { Evidence, Par, ScoredDimension } from './scorecard.ts';
import { SCORED_METRICS } from './scored-metric-registry.ts';

/** What a dimension is scored with: the par when there is one, whether bots' seats count, and whether evidence stays out. */
export interface ScoringTerms {
  readonly par: Par | null;
  readonly scoreBots: boolean;
  readonly isBrief: boolean;
}

/** A critical finding caps the compliance dimension. Source: `domain` 5.1, severity 4. */
const CRITICAL = { severity: 4, cap: 0.4 } as const;
const MOST_EVIDENCE = 8;
/** A dimension of which less than this share of the points could be measured is not scored: its rest would speak for all. Proposed. */
const LEAST_MEASURED = 0.5;

const BY_BOTS: Bilingual = {
  zh: '这个岗位由机器人担任',
  en: 'a bot held the seat',
};
const NOT_YET: Readonly<Partial<Record<RubricDimension['id'], Bilingual>>> = {
  review: {
    zh: '系统不计分，由老师根据引导复盘打分。',
    en: 'Not scored by the room: the teacher grades it from the guided debrief.',
  },
};
const JUDGED: Bilingual = { zh: '此项由评委打分。', en: 'Judged by people.' };

/** Scores one dimension of a show that is long enough. Metrics without points are left out and the rest is re-scaled. Rules: SCO-2, SCO-3, SCO-16. */
export function scoreDimension(dimension: RubricDimension, reading: ShowReading, terms: ScoringTerms): ScoredDimension {
  const explained = dimension.metrics.map((metric) => scoreMetric(metric, reading, terms));
  const metrics = explained.map(({ metric }) => metric);
  const counted = metrics.filter(({ points }) => points !== null);
  const most = counted.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const earned = counted.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const isEnough = most > 0 && most >= dimension.weight * LEAST_MEASURED;
  const isCritical = isEnough && dimension.id === 'compliance' && gravestSeverity(reading.show) >= CRITICAL.severity;
  const share = !isEnough ? null : Math.min(earned / most, isCritical ? CRITICAL.cap : 1);
  const why =
    metrics.length === 0
      ? (NOT_YET[dimension.id] ?? JUDGED)
      : explainDimension(explained, reading.recording.header.project.currency);
  return {
    id: dimension.id,
    name: dimension.name,
    points: share === null ? null : oneDecimal(share * dimension.weight),
    maxPoints: dimension.weight,
    why: isCritical ? withCap(why) : isEnough || most === 0 ? why : withTooLittle(why),
    metrics,
    evidence: distinct(metrics.flatMap(({ evidence }) => evidence.slice(0, 3))).slice(0, MOST_EVIDENCE),
  };
}

/** Two metrics may rest on the same moment for the same reason: it is named once. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    ({ seq, note }, at) => evidence.findIndex((other) => other.seq === seq && other.note.en === note.en) === at,
  );
}

/** A dimension of a show that cannot be scored at all. */
export function unscoredDimension({ id, name, weight }: RubricDimension, why: Bilingual): ScoredDimension {
  return { id, name, points: null, maxPoints: weight, why, metrics: [], evidence: [] };
}

function scoreMetric(rubric: RubricMetric, reading: ShowReading, terms: ScoringTerms): ExplainedMetric {
  const { name, unit, owners, measure } = SCORED_METRICS[rubric.id];
  const found = measure(reading);
  const base = { id: rubric.id, name, maxPoints: rubric.maxPoints };
  if (found.value === null) {
    const metric = { ...base, unit, value: null, target: targetOf(rubric.curve), points: null, evidence: [] };
    return { metric, reason: found.reason };
  }
  const parValue = rubric.parCurve === undefined ? undefined : terms.par?.metrics[parIdOf(rubric.id) ?? ''];
  const isAgainstPar = parValue !== undefined && parValue > 0;
  const curve = isAgainstPar ? must(rubric.parCurve, 'a curve against par') : rubric.curve;
  const value = isAgainstPar ? found.value / parValue : found.value;
  const isByBots = !terms.scoreBots && isHeldByBots(owners, reading);
  const points = isByBots ? null : oneDecimal(shareOnCurve(curve, value) * rubric.maxPoints);
  const metric = {
    ...base,
    unit: isAgainstPar ? ('xPar' as const) : unit,
    value,
    target: targetOf(curve),
    points,
    evidence: terms.isBrief ? [] : found.evidence,
  };
  return { metric, reason: isByBots ? BY_BOTS : null };
}

function parIdOf(id: string): MetricId | undefined {
  return METRICS.find((metric) => metric.id === id)?.id;
}

/** Whether bots held every owning seat for more than half of the show. */
function isHeldByBots(owners: readonly Role[], { show }: ShowReading): boolean {
  return owners.every((role) => show.botMs[role] * 2 > show.liveMs);
}

function withCap({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}出现严重违规，本项最多得四成分。`, en: `${en} A critical finding caps this at 40%.` };
}

function withTooLittle({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}能测到的不到一半，本项不计分。`, en: `${en} Less than half could be measured: not scored.` };
}
