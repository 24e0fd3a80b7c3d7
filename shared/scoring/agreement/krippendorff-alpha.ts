import { square } from '../../lib/square.ts';

/** What values mean: names, ranks, or numbers with distances. */
export type ScaleKind = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha (2011): agreement of any number of raters, any of whom may have left recordings out. Each unit
 * holds the values that one recording got; those with fewer than two say nothing and are left out. 1 is full agreement,
 * 0 that of chance. Null when nothing can be compared, or all values are the same.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], scale: ScaleKind): number | null {
  const paired = units.filter((values) => values.length > 1);
  const counts = countValues(paired.flat());
  const total = paired.reduce((sum, values) => sum + values.length, 0);
  const distance = squaredDistance(scale, counts);
  const observed = paired.reduce((sum, values) => sum + distances(values, distance) / (values.length - 1), 0);
  let expected = 0;
  for (const [a, ofA] of counts) for (const [b, ofB] of counts) expected += ofA * ofB * distance(a, b);
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** Sum of the squared distances over all ordered pairs of the values. */
function distances(values: readonly number[], distance: (a: number, b: number) => number): number {
  return values.reduce((sum, a) => sum + values.reduce((part, b) => part + distance(a, b), 0), 0);
}

/** How often each value occurs, in ascending order of the values. */
function countValues(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of [...values].sort((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function squaredDistance(scale: ScaleKind, counts: ReadonlyMap<number, number>): (a: number, b: number) => number {
  if (scale === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (scale === 'interval') return (a, b) => square(a - b);
  const ranks = middleRanks(counts);
  return (a, b) => square((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/**
 * The middle rank of each value among all: the distance of two ranks is the number of values between them, with half of
 * those at either end, as the ordinal metric has it.
 */
function middleRanks(counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  let below = 0;
  return new Map(
    [...counts].map(([value, count]) => {
      const rank = below + count / 2;
      below += count;
      return [value, rank];
    }),
  );
}
