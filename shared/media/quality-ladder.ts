/** One step of the ladder: what is asked of camera and encoder. */
export interface QualityStep {
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly videoBitsPerSecond: number;
  readonly audioBitsPerSecond: number;
}

/** From least to most. Proposed: 1.2 Mb/s at 720p is what a lab of twelve teams was measured with. */
export const QUALITY_LADDER: readonly QualityStep[] = [
  { width: 480, height: 270, frameRate: 15, videoBitsPerSecond: 250_000, audioBitsPerSecond: 48_000 },
  { width: 640, height: 360, frameRate: 24, videoBitsPerSecond: 500_000, audioBitsPerSecond: 64_000 },
  { width: 960, height: 540, frameRate: 24, videoBitsPerSecond: 800_000, audioBitsPerSecond: 64_000 },
  { width: 1280, height: 720, frameRate: 24, videoBitsPerSecond: 1_200_000, audioBitsPerSecond: 64_000 },
];

/** Footage may take at most this share of what the link was measured to carry: the show's own messages come first. */
const LINK_SHARE = 0.6;
/** Waiting footage beyond which a step down is due, milliseconds of media. */
const BEHIND_MS = 6_000;
/** Below this much waiting the link keeps up. */
const CLEAR_MS = 1_500;

/** The highest step that a measured upload speed carries; the least one when none does. `bitsPerSecond` null: not measured. */
export function firstStep(bitsPerSecond: number | null): number {
  if (bitsPerSecond === null) return QUALITY_LADDER.length - 1;
  const fitting = QUALITY_LADDER.filter((step) => totalBits(step) <= bitsPerSecond * LINK_SHARE);
  return Math.max(0, fitting.length - 1);
}

/**
 * The step for the next part, given how much media waits to be sent and how fast the last chunks went. One step at a
 * time; up only when the link carries the next step and nothing waits. Rules: FTG-8.
 */
export function nextStep(step: number, waitingMs: number, bitsPerSecond: number): number {
  if (waitingMs > BEHIND_MS) return Math.max(0, step - 1);
  const above = QUALITY_LADDER[step + 1];
  if (above !== undefined && waitingMs < CLEAR_MS && totalBits(above) <= bitsPerSecond * LINK_SHARE) return step + 1;
  return step;
}

function totalBits(step: QualityStep): number {
  return step.videoBitsPerSecond + step.audioBitsPerSecond;
}
