import { assert } from '../../lib/assert.ts';
import { square } from '../../lib/square.ts';

/** Absolute agreement of raters drawn from many: of one rater's values, and of the mean over all of them. */
export interface IntraclassCorrelation {
  /** ICC(2,1). */
  readonly single: number;
  /** ICC(2,k). */
  readonly average: number;
}

/**
 * ICC(2,1) and ICC(2,k) of Shrout and Fleiss (1979): two-way random effects, absolute agreement. Rows are the
 * recordings, columns the raters, all full. Null for fewer than two rows or columns, and where nothing varies. Throws
 * when rows differ in length.
 */
export function intraclassCorrelation(rows: readonly (readonly number[])[]): IntraclassCorrelation | null {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  assert(
    rows.every((row) => row.length === k),
    'every recording needs a value of every rater',
  );
  if (n < 2 || k < 2) return null;
  const rowMeans = rows.map(mean);
  const columnMeans = Array.from({ length: k }, (_, column) => mean(rows.map((row) => row[column] ?? 0)));
  const grand = mean(rowMeans);
  const rowSquares = k * squaresAround(rowMeans, grand);
  const columnSquares = n * squaresAround(columnMeans, grand);
  const errorSquares = squaresAround(rows.flat(), grand) - rowSquares - columnSquares;
  const betweenRows = rowSquares / (n - 1);
  const betweenColumns = columnSquares / (k - 1);
  const error = errorSquares / ((n - 1) * (k - 1));
  const single = betweenRows + (k - 1) * error + (k * (betweenColumns - error)) / n;
  const average = betweenRows + (betweenColumns - error) / n;
  if (isNothing(single) || isNothing(average)) return null;
  return { single: (betweenRows - error) / single, average: (betweenRows - error) / average };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + square(value - centre), 0);
}

/** Sums of squares of equal values leave a rest of rounding. */
function isNothing(variance: number): boolean {
  return Math.abs(variance) < 1e-9;
}
