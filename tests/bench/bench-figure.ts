/** One measured figure of `npm run bench`; what does not apply is null. */
export interface BenchFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, measured in the same run. */
  readonly reference: string | null;
  /** Value against the reference, as the name of the figure says. */
  readonly ratio: number | null;
  /** Upper bound of `value`, or lower bound when the name ends in `min`. */
  readonly goal: number | null;
}
