/** A show time as a part of a lane's width. */
export function laneShare(ms: number, endMs: number): string {
  return `${(ms / Math.max(1, endMs)) * 100}%`;
}
