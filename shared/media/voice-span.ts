import { z } from 'zod';
import type { ShowMs } from '../model/units.ts';

/**
 * A stretch in which somebody spoke, half-open, and how loud it was on average: 0 silence to 100 full scale, linear in
 * decibels (0 is -60 dBFS). In the file of a part the times are media time; put on the show clock they are show time.
 * This is the evidence from which measures of pace are made; it holds no words and cannot tell who spoke.
 */
export const voiceSpanSchema = z.strictObject({
  startMs: z.int().min(0),
  endMs: z.int().min(0),
  loudness: z.number().min(0).max(100),
});
export type VoiceSpan = z.infer<typeof voiceSpanSchema>;

/** Media time between two values of the loudness curve, milliseconds. */
export const LOUDNESS_STEP_MS = 250;

/** Where voice was found: a model on the host's machine, or loudness above the noise of the room. */
export const voiceSourceSchema = z.enum(['model', 'loudness']);
export type VoiceSource = z.infer<typeof voiceSourceSchema>;

/** `PUT …/voice`: what was heard in a part so far; the whole of it each time, so that the last one counts. */
export const partVoiceSchema = z.strictObject({
  source: voiceSourceSchema,
  spans: z.array(voiceSpanSchema).max(20_000),
  /** Loudness 0 to 100 at every `LOUDNESS_STEP_MS` from media time 0. */
  loudness: z.array(z.int().min(0).max(100)).max(60_000),
});
export type PartVoice = z.infer<typeof partVoiceSchema>;

/** Root mean square, 0 to 1, from which a value of the curve is made: -60 dBFS is 0, full scale is 100. */
const FLOOR_RMS = 0.001;

/** Levels of the curve, from 1 to 100: the least root mean square of each, in equal steps of decibels. */
const LEVELS: readonly number[] = Array.from({ length: 100 }).reduce<number[]>(
  // 0.6 dB is a factor of 1.0715193 in amplitude.
  (levels) => [...levels, (levels.at(-1) ?? FLOOR_RMS / 1.0715193) * 1.0715193],
  [],
);

/** Loudness 0 to 100 of a root mean square between 0 and 1. Rules: FTG-9. */
export function loudnessOf(rms: number): number {
  let level = 0;
  while (level < LEVELS.length && rms >= LEVELS[level]) level += 1;
  return level;
}

/** A voice stands this much over the noise of the room, in steps of 0.6 dB. Proposed. */
const VOICE_OVER_NOISE = 14;
/** Nothing quieter counts as a voice, whatever the noise. */
const LEAST_VOICE = 22;
/** A pause that ends a span, milliseconds: shorter ones belong to speaking. */
const PAUSE_MS = 600;
/** Shorter sounds are no voice: a knock, a click. */
const LEAST_SPAN_MS = 300;
/** How fast the noise floor follows a louder room, steps per value. */
const FLOOR_RISE = 0.05;

/**
 * Voice spans of a loudness curve: what stands over an adaptive noise floor. For browsers in which the model cannot run.
 * Rules: FTG-9.
 */
export function voiceSpansOf(loudness: readonly number[]): readonly VoiceSpan[] {
  const spans: VoiceSpan[] = [];
  let floor = loudness[0] ?? 0;
  let open: { start: number; last: number; sum: number; count: number } | null = null;
  const close = () => {
    if (open === null) return;
    const startMs = open.start * LOUDNESS_STEP_MS;
    const endMs = (open.last + 1) * LOUDNESS_STEP_MS;
    if (endMs - startMs >= LEAST_SPAN_MS) spans.push({ startMs, endMs, loudness: open.sum / open.count });
    open = null;
  };
  loudness.forEach((value, index) => {
    floor = value < floor ? value : Math.min(value, floor + FLOOR_RISE);
    if (value >= Math.max(LEAST_VOICE, floor + VOICE_OVER_NOISE)) {
      if (open === null) open = { start: index, last: index, sum: 0, count: 0 };
      open.last = index;
      open.sum += value;
      open.count += 1;
    } else if (open !== null && (index - open.last) * LOUDNESS_STEP_MS >= PAUSE_MS) close();
  });
  close();
  return spans;
}

/** A stretch of show time, half-open. */
export interface QuietSpan {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** Dead air of a live show begins here. Source: interface study of live commerce, silence of three seconds is noticed. */
export const DEAD_AIR_MS = 3_000;

/** Stretches of `[fromMs, toMs)` of at least `DEAD_AIR_MS` in which nobody spoke. Spans in order. Rules: FTG-9. */
export function deadAirOf(spans: readonly VoiceSpan[], fromMs: ShowMs, toMs: ShowMs): readonly QuietSpan[] {
  const quiet: QuietSpan[] = [];
  let since = fromMs;
  for (const { startMs, endMs } of spans) {
    if (Math.min(startMs, toMs) - since >= DEAD_AIR_MS) quiet.push({ fromMs: since, toMs: Math.min(startMs, toMs) });
    since = Math.max(since, endMs);
  }
  if (toMs - since >= DEAD_AIR_MS) quiet.push({ fromMs: since, toMs });
  return quiet;
}
