import { square } from '../../lib/square.ts';

/**
 * Cohen's kappa of two raters with quadratic weights (Cohen 1968): 1 when they always agree, 0 when no better than
 * chance, down to −1. Each pair holds the levels that both gave to one recording. Null for fewer than two pairs, and
 * where chance alone cannot disagree because both always gave one same level.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const observed = pairs.reduce((sum, [a, b]) => sum + square(a - b), 0) / pairs.length;
  const expected =
    pairs.reduce((sum, [a]) => sum + pairs.reduce((part, [, b]) => part + square(a - b), 0), 0) / square(pairs.length);
  return expected === 0 ? null : 1 - observed / expected;
}
