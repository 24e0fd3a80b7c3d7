import { LOUDNESS_STEP_MS, type PartVoice, type VoiceSpan, voiceSpansOf } from '#shared/media/voice-span.ts';
import type { VoiceEar } from './voice-ear.ts';

/** What is heard of a part while it is recorded. */
export interface VoiceNotes {
  /** The loudness of the next quarter of a second. */
  readonly add: (loudness: number) => void;
  readonly read: () => PartVoice;
}

/** A model that was ready this early has heard the part. */
const MODEL_WITHIN_MS = 4_000;

/**
 * Takes notes of a part that begins now: the loudness that it is given, and the voices that the model finds; where the
 * model came late or cannot run, voices are what stands over the noise.
 */
export function createVoiceNotes(ear: Pick<VoiceEar, 'sinceMs' | 'heard'>, now = () => performance.now()): VoiceNotes {
  const loudness: number[] = [];
  const startedAt = now();
  const spanOf = (startedAtMs: number, endedAtMs: number): VoiceSpan => {
    const startMs = Math.max(0, Math.round(startedAtMs - startedAt));
    const endMs = Math.max(startMs, Math.round(endedAtMs - startedAt));
    const heard = loudness.slice(Math.floor(startMs / LOUDNESS_STEP_MS), Math.ceil(endMs / LOUDNESS_STEP_MS));
    return { startMs, endMs, loudness: heard.reduce((sum, one) => sum + one, 0) / Math.max(1, heard.length) };
  };
  return {
    add: (value) => void loudness.push(value),
    read: () => {
      const sinceMs = ear.sinceMs();
      const hasModel = sinceMs !== null && sinceMs - startedAt < MODEL_WITHIN_MS;
      const found = ear.heard().filter(({ endedAtMs }) => endedAtMs > startedAt);
      return {
        source: hasModel ? 'model' : 'loudness',
        spans: hasModel
          ? found.map(({ startedAtMs, endedAtMs }) => spanOf(startedAtMs, endedAtMs))
          : [...voiceSpansOf(loudness)],
        loudness: [...loudness],
      };
    },
  };
}
