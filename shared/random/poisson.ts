import { exactExp } from './exact-math.ts';

/** Cumulative distribution of a Poisson count, cut at its length less one. */
export type PoissonTable = Float64Array;

/** Table of a Poisson distribution with `mean` in (0, 600], for counts 0…`largest`. */
export function poissonTable(mean: number, largest: number): PoissonTable {
  const table = new Float64Array(largest + 1);
  let term = exactExp(-mean);
  let sum = 0;
  for (let count = 0; count <= largest; count += 1) {
    sum += term;
    table[count] = sum;
    term = (term * mean) / (count + 1);
  }
  return table;
}

/** The count at quantile `u` in [0, 1): smallest count whose cumulative probability exceeds `u`, at most the table's last. */
export function poissonCount(table: PoissonTable, u: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
