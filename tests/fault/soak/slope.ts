/** One look: `x` in hours, `y` in whatever is measured. */
export interface Look {
  readonly x: number;
  readonly y: number;
}

/** Slope of the straight line through the looks by least squares, y per x; 0 for fewer than two. */
export function slopeOf(looks: readonly Look[]): number {
  const count = looks.length;
  if (count < 2) return 0;
  const meanX = looks.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = looks.reduce((sum, { y }) => sum + y, 0) / count;
  const spread = looks.reduce((sum, { x }) => sum + (x - meanX) * (x - meanX), 0);
  const common = looks.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return spread === 0 ? 0 : common / spread;
}

/** The least of each window of `hours`: what is held, without what the collector has not come to yet. */
export function floorsOf(looks: readonly Look[], hours: number): readonly Look[] {
  const windows = new Map<number, Look>();
  for (const look of looks) {
    const at = Math.floor(look.x / hours);
    const known = windows.get(at);
    if (known === undefined || look.y < known.y) windows.set(at, look);
  }
  return [...windows.values()];
}
