import type { ShowMs } from './units.ts';

/** Percent of a finding's points that a correction on air within so many milliseconds gives back. Source: `domain` 5.1, after article 31. */
export const CORRECTION_CREDITS = [
  { withinMs: 15_000, percent: 50 },
  { withinMs: 45_000, percent: 30 },
] as const;

/** What a correction that begins so long after the words gives back; null when it comes too late. Rules: SCO-16. */
export function correctionCredit(afterMs: ShowMs): (typeof CORRECTION_CREDITS)[number] | null {
  return CORRECTION_CREDITS.find(({ withinMs }) => afterMs <= withinMs) ?? null;
}
