/** A ratio as a percentage with at most one decimal: 0.125 reads `12.5%`, 0.4 `40%`. */
export function formatPercent(ratio: number): string {
  return `${formatDecimal(ratio * 100, 1)}%`;
}

/** A number with at most `digits` decimals and no trailing zeros. */
export function formatDecimal(value: number, digits: number): string {
  const factor = 10 ** digits;
  return String(Math.round(value * factor) / factor);
}
