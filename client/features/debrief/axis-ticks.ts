/** Steps that people count in, of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_STEPS = 3;

/**
 * Marks of an axis from 0 to at least `top`, evenly apart and whole. `least`: the smallest distance that can be written, so
 * that an axis of next to nothing does not repeat a figure.
 */
export function axisTicks(top: number, least: number): readonly number[] {
  const wanted = Math.max(top / MOST_STEPS, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step =
    STEPS.map((factor) => factor * power).find((one) => one >= wanted && Number.isInteger(one)) ?? power * 10;
  const count = Math.max(1, Math.ceil(top / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
