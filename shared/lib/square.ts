/** The product of a number with itself; `**` may differ between machines. */
export function square(value: number): number {
  return value * value;
}
