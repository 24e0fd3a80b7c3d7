import { must } from '../lib/assert.ts';
import { type BranchOutcome, OUTCOMES, type OutcomeName } from './branch-outcome.ts';
import { ninetyPercentMargin } from './ninety-percent.ts';

/** The recorded future and the edited one on the same draws. */
export interface OutcomePair {
  readonly recorded: BranchOutcome;
  readonly edited: BranchOutcome;
}

/** Both courses of the same replicates, pair by pair. */
export function pairsOf(recorded: readonly BranchOutcome[], edited: readonly BranchOutcome[]): readonly OutcomePair[] {
  return recorded.map((outcome, k) => ({ recorded: outcome, edited: must(edited[k], 'the edited future of a pair') }));
}

/** What an edit changes in one outcome, in its unit. */
export interface PairedDifference {
  readonly name: OutcomeName;
  readonly mean: number;
  /** Between these lie eight of ten futures. */
  readonly low: number;
  readonly high: number;
  /** Whether the sign of the mean is more than chance: 0 lies outside its 95 % interval. */
  readonly isClear: boolean;
  /** How much the mean differs from 0 at least, with 90 % confidence and in the same unit; 0 when that is nothing. */
  readonly atLeast: number;
}

/** Fewer futures say nothing about chance. */
const LEAST_PAIRS = 4;
/** Student's t, two-sided 95 %, by degrees of freedom 3 to 30; the normal quantile above. */
const T_95 = [
  3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093,
  2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL_95 = 1.96;

/** Differences edited less recorded over pairs of futures; outcomes that could not be measured in all of them are left out. Rules: WIF-6. */
export function pairedDifferences(pairs: readonly OutcomePair[]): readonly PairedDifference[] {
  return OUTCOMES.flatMap((name) => {
    const values = pairs.flatMap(({ recorded, edited }) => {
      const [before, after] = [recorded[name], edited[name]];
      return before === null || after === null ? [] : [after - before];
    });
    return values.length === 0 || values.length < pairs.length ? [] : [differenceOf(name, values)];
  });
}

function differenceOf(name: OutcomeName, values: readonly number[]): PairedDifference {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    name,
    mean,
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
    isClear: isBeyondChance(values, mean),
    atLeast:
      n < LEAST_PAIRS ? 0 : Math.max(0, Math.abs(mean) - ninetyPercentMargin(standardErrorOf(values, mean), n - 1)),
  };
}

/** Whether 0 lies outside the 95 % interval of a mean of paired differences. All equal and not 0: beyond chance. */
export function isBeyondChance(values: readonly number[], mean: number): boolean {
  const n = values.length;
  if (n < LEAST_PAIRS) return false;
  return Math.abs(mean) > (T_95[n - LEAST_PAIRS] ?? NORMAL_95) * standardErrorOf(values, mean);
}

/** Points of the total score by which an act that nobody did is a missed chance. Source: `scoring` page, classes by points. */
const MISSED_CHANCE = 5;

/** Whether an alternative was a missed chance: it would have been worth so many points at least, with 90 % confidence. Rules: WIF-10. */
export function isMissedChance(differences: readonly PairedDifference[]): boolean {
  const total = differences.find(({ name }) => name === 'total');
  return total !== undefined && total.mean > 0 && total.atLeast >= MISSED_CHANCE;
}

function standardErrorOf(values: readonly number[], mean: number): number {
  const n = values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (n - 1) / n);
}

function quantile(sorted: readonly number[], share: number): number {
  return must(sorted[Math.round((sorted.length - 1) * share)], 'a value');
}
