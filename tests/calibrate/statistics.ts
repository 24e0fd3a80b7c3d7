import { assert, must } from '#shared/lib/assert.ts';

/** Arithmetic mean. Throws without values. */
export function mean(values: readonly number[]): number {
  assert(values.length > 0, 'mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean of independent values. Throws with fewer than two. */
export function standardError(values: readonly number[]): number {
  assert(values.length > 1, 'an error needs two values');
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** The middle value, of an even number the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = must(sorted[Math.floor(sorted.length / 2)], 'median of nothing');
  return sorted.length % 2 === 1 ? upper : (must(sorted[sorted.length / 2 - 1], 'lower middle') + upper) / 2;
}

/**
 * Intraclass correlation of single values, one-way random effects, ICC(1,1) of Shrout and Fleiss (1979): rows are the
 * teams, columns their shows. Throws with fewer than two rows or columns.
 */
export function intraclassCorrelation(rows: readonly (readonly number[])[]): number {
  const columns = must(rows[0], 'a row').length;
  assert(rows.length > 1 && columns > 1, 'a correlation needs two rows and two columns');
  const grand = mean(rows.flat());
  const between = (columns * rows.reduce((sum, row) => sum + (mean(row) - grand) ** 2, 0)) / (rows.length - 1);
  const within =
    rows.reduce((sum, row) => sum + row.reduce((part, value) => part + (value - mean(row)) ** 2, 0), 0) /
    (rows.length * (columns - 1));
  return (between - within) / (between + (columns - 1) * within);
}

/** Largest distance between the distribution of the samples and a cumulative one, on [0, limit]. Throws without samples. */
export function kolmogorovSmirnov(
  samples: readonly number[],
  cumulative: (value: number) => number,
  limit: number,
): number {
  assert(samples.length > 0, 'a distribution of nothing');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted.reduce((worst, value, index) => {
    if (value > limit) return worst;
    const expected = cumulative(value);
    const above = Math.abs((index + 1) / sorted.length - expected);
    const below = Math.abs(index / sorted.length - expected);
    return Math.max(worst, above, below);
  }, 0);
}

/** A part of a mixture of watch times, in seconds. */
export type WatchPart =
  | { readonly share: number; readonly meanS: number }
  | { readonly share: number; readonly medianS: number; readonly sigma: number };

/** Share of a mixture of exponential and lognormal watch times that lies at or below `seconds`. */
export function mixtureAt(parts: readonly WatchPart[], seconds: number): number {
  return parts.reduce((sum, part) => {
    if (seconds <= 0) return sum;
    const below =
      'meanS' in part
        ? 1 - Math.exp(-seconds / part.meanS)
        : 0.5 * (1 + errorFunction(Math.log(seconds / part.medianS) / (part.sigma * Math.SQRT2)));
    return sum + part.share * below;
  }, 0);
}

/** Error function to 1.5e-7. Source: Abramowitz and Stegun (1964), 7.1.26. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}
