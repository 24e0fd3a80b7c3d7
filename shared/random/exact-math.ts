/**
 * Transcendental functions made of + − × ÷ only, so that every machine and Node version gives the same bits. Tables are
 * built when the module loads, by products and short series, and read with linear interpolation.
 */

const EXP_LIMIT = 8;
const EXP_STEPS_PER_UNIT = 64;
const EXP_LAST = 2 * EXP_LIMIT * EXP_STEPS_PER_UNIT;

/** Series of e^x; exact to double precision for |x| ≤ 1. */
function smallExp(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 20; n += 1) {
    term = (term * x) / n;
    sum += term;
  }
  return sum;
}

function buildExpTable(): Float64Array {
  const table = new Float64Array(EXP_LAST + 2);
  const step = smallExp(1 / EXP_STEPS_PER_UNIT);
  let value = exactExp(-EXP_LIMIT);
  for (let k = 0; k < table.length; k += 1) {
    table[k] = value;
    value *= step;
  }
  return table;
}

/** e^x without a table, for building tables and parameters; relative error below 1e-13 for |x| ≤ 500. */
export function exactExp(x: number): number {
  const whole = Math.floor(x);
  const base = whole < 0 ? 1 / smallExp(1) : smallExp(1);
  let value = smallExp(x - whole);
  for (let n = Math.abs(whole); n > 0; n -= 1) value *= base;
  return value;
}

const expTable = buildExpTable();

/** e^x from the table, x cut to [−8, 8]; relative error below 4e-5. */
export function tableExp(x: number): number {
  const place = (x <= -EXP_LIMIT ? 0 : x >= EXP_LIMIT ? 2 * EXP_LIMIT : x + EXP_LIMIT) * EXP_STEPS_PER_UNIT;
  const k = place | 0;
  const low = expTable[k];
  return low + (expTable[k + 1] - low) * (place - k);
}

/** 1 ÷ (1 + e^−x), x cut to [−8, 8]. */
export function sigmoid(x: number): number {
  return 1 / (1 + tableExp(-x));
}

/** Natural logarithm; absolute error below 1e-12. Throws for x ≤ 0. */
export function naturalLog(x: number): number {
  if (!(x > 0)) throw new RangeError(`logarithm of ${x}`);
  let mantissa = x;
  let twos = 0;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    twos += 1;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    twos -= 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let power = z;
  let sum = 0;
  for (let n = 1; n <= 21; n += 2) {
    sum += power / n;
    power *= square;
  }
  return 2 * sum + twos * Math.LN2;
}

/** Logarithm to base 2. Throws for x ≤ 0. */
export function log2(x: number): number {
  return naturalLog(x) / Math.LN2;
}

const QUANTILES = 4096;

/** Quantiles of the exponential distribution with mean 1 at the middles of 4,096 equal slices; ascending, mean ≈ 1. */
export const exponentialQuantiles: Float64Array = Float64Array.from(
  { length: QUANTILES },
  (_, k) => -naturalLog(1 - (k + 0.5) / QUANTILES),
);
