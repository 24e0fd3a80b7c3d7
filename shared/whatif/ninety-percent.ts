/** Student's t, one-sided 90 %, by degrees of freedom 1 to 12; the normal quantile above. */
const T_90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356];
const NORMAL_90 = 1.282;

/** What a mean may be nearer to 0 than it was measured, with 90 % confidence; in the unit of its standard error. */
export function ninetyPercentMargin(standardError: number, degreesOfFreedom: number): number {
  return (T_90[degreesOfFreedom - 1] ?? NORMAL_90) * standardError;
}
