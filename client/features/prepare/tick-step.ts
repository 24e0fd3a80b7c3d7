const STEPS_MS = [15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000];
/** More labels would touch each other. */
const MOST_TICKS = 10;

/** Distance of the marks of a time axis: the smallest step that gives at most ten. */
export function tickStepMs(totalMs: number): number {
  return STEPS_MS.find((stepMs) => totalMs / stepMs <= MOST_TICKS) ?? 1_800_000;
}
