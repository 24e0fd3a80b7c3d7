import { must } from '../lib/assert.ts';
import type { ScoredMetricId } from '../model/rubric.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { seatShares } from '../scoring/seat-shares.ts';
import { costliestMetric, type MetricLosses, meanLosses, ownersOf } from './metric-losses.ts';
import { ninetyPercentMargin } from './ninety-percent.ts';

/** What a show could still be expected to score at one time: points of 100. */
export interface ExpectedPoint {
  readonly atMs: ShowMs;
  readonly mean: number;
  /** 80 % band of single futures. */
  readonly low: number;
  readonly high: number;
}

/** How much a stretch of the show moved the expected score. Source: `scoring` page, classes by points. */
export type MomentClass = 'slight' | 'inaccuracy' | 'mistake' | 'blunder' | 'gain' | 'highlight' | 'tooClose';

/** A stretch of the show that moved the expected score. */
export interface KeyMoment {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
  /** Mean change, points. */
  readonly change: number;
  /** What it changed at least, with 90 % confidence; 0 when that is nothing. */
  readonly atLeast: number;
  readonly class: MomentClass;
  /** The metric that moved most in that direction, null where none did, and the seats that own it. */
  readonly metric: ScoredMetricId | null;
  readonly roles: readonly Role[];
}

/** Scores of the roll-outs from one time, by replicate. */
export interface RolledScores {
  readonly atMs: ShowMs;
  readonly scores: readonly number[];
  /** What each metric cost in the same futures. */
  readonly losses: readonly MetricLosses[];
}

const BAND_80 = 1.282;
const LOSSES: readonly (readonly [least: number, name: MomentClass])[] = [
  [20, 'blunder'],
  [10, 'mistake'],
  [5, 'inaccuracy'],
  [2, 'slight'],
];
const HIGHLIGHT = 5;
const WORTH_TELLING = 2;
const MOST_MOMENTS = 5;
const APART_MS = 30_000;

/**
 * The scores of every time with those of the times at most `withinMs` before and after it: what a team makes of a show
 * changes little in so short a while, and three places tell it better than one. Rules: EXS-2.
 */
export function pooledScores(rolled: readonly RolledScores[], withinMs: number): readonly RolledScores[] {
  return rolled.map(({ atMs }) => {
    const near = rolled.filter((other) => Math.abs(other.atMs - atMs) <= withinMs);
    return {
      atMs,
      scores: near.flatMap(({ scores }) => scores),
      losses: near.flatMap(({ losses }) => losses),
    };
  });
}

/** Mean and 80 % band at every time. Rules: EXS-2. */
export function expectedPoints(rolled: readonly RolledScores[]): readonly ExpectedPoint[] {
  return rolled.map(({ atMs, scores }) => {
    const mean = meanOf(scores);
    const spread = scores.length < 2 ? 0 : Math.sqrt(varianceOf(scores, mean));
    const bound = (value: number) => Math.min(100, Math.max(0, value));
    return { atMs, mean, low: bound(mean - BAND_80 * spread), high: bound(mean + BAND_80 * spread) };
  });
}

/**
 * The stretches that moved the expected score most, at most five, their beginnings at least 30 s apart, in order of
 * time: the largest changes, and the best gain among them if there is one. Rules: EXS-3.
 */
export function keyMoments(rolled: readonly RolledScores[]): readonly KeyMoment[] {
  const all = rolled.slice(1).map((later, k) => momentOf(must(rolled[k], 'the time before'), later));
  const told = all.filter(({ change }) => Math.abs(change) >= WORTH_TELLING);
  const bySize = [...told].sort((a, b) => b.atLeast - a.atLeast || Math.abs(b.change) - Math.abs(a.change));
  const chosen: KeyMoment[] = [];
  const take = (moment: KeyMoment | undefined): void => {
    if (moment === undefined || chosen.length === MOST_MOMENTS) return;
    if (chosen.every(({ fromMs }) => Math.abs(fromMs - moment.fromMs) >= APART_MS)) chosen.push(moment);
  };
  take(bySize.find(({ change }) => change > 0));
  for (const moment of bySize) take(moment);
  return chosen.sort((a, b) => a.fromMs - b.fromMs);
}

/** What one seat's metrics lost from the beginning to the end against what a competent team would still have made of them. */
export interface RoleCourse {
  readonly role: Role;
  /** Points of 100; below 0: lost. */
  readonly change: number;
  /** The stretch that cost the seat most; null where none cost it anything. */
  readonly worst: { readonly fromMs: ShowMs; readonly toMs: ShowMs; readonly change: number } | null;
}

/** Every seat's course, in the order of seats. Empty with fewer than two places. Rules: EXS-4. */
export function roleCourses(rolled: readonly RolledScores[]): readonly RoleCourse[] {
  const means = rolled.map(({ atMs, losses }) => ({ atMs, losses: seatShares(meanLosses(losses)) }));
  const [first, last] = [means[0], means.at(-1)];
  if (first === undefined || last === undefined || means.length < 2) return [];
  return ROLES.map((role) => {
    const stretches = means.slice(1).map((later, k) => {
      const before = must(means[k], 'the place before');
      return { fromMs: before.atMs, toMs: later.atMs, change: before.losses[role] - later.losses[role] };
    });
    const worst = [...stretches].sort((a, b) => a.change - b.change || a.fromMs - b.fromMs)[0];
    return {
      role,
      change: first.losses[role] - last.losses[role],
      worst: worst !== undefined && worst.change < 0 ? worst : null,
    };
  });
}

function momentOf(before: RolledScores, later: RolledScores): KeyMoment {
  const change = meanOf(later.scores) - meanOf(before.scores);
  const error = Math.sqrt(squaredError(before.scores) + squaredError(later.scores));
  const freedom = before.scores.length + later.scores.length - 2;
  const atLeast = Math.max(0, Math.abs(change) - ninetyPercentMargin(error, freedom));
  const [was, is] = [meanLosses(before.losses), meanLosses(later.losses)];
  const metric = change < 0 ? costliestMetric(was, is) : costliestMetric(is, was);
  const roles = metric === null ? [] : ownersOf(metric);
  return { fromMs: before.atMs, toMs: later.atMs, change, atLeast, class: classOf(change, atLeast), metric, roles };
}

function classOf(change: number, atLeast: number): MomentClass {
  if (atLeast < WORTH_TELLING) return 'tooClose';
  if (change > 0) return atLeast >= HIGHLIGHT ? 'highlight' : 'gain';
  return must(LOSSES.find(([least]) => atLeast >= least)?.[1], 'a class');
}

/** Squared standard error of a mean; a single score, as that of the end, is what it is. */
function squaredError(scores: readonly number[]): number {
  return scores.length < 2 ? 0 : varianceOf(scores, meanOf(scores)) / scores.length;
}

function varianceOf(scores: readonly number[], mean: number): number {
  return scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0) / (scores.length - 1);
}

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / must(scores.length || null, 'scores');
}
