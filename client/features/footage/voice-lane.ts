import type { FootageTimeline } from '#shared/media/footage-timeline.ts';
import { showMsOfMedia } from '#shared/media/footage-timeline.ts';
import type { ClockPoint } from '#shared/media/show-clock-map.ts';
import { deadAirOf, LOUDNESS_STEP_MS, type VoiceSpan } from '#shared/media/voice-span.ts';
import type { ShowMs } from '#shared/model/units.ts';
import type { ListedPart } from '#shared/protocol/footage-contract.ts';

/** A stretch of the voice lane, half-open. */
export interface LaneStretch {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** What was heard over a show: how loud, where somebody spoke, where nobody did for long, and where nothing was recorded. */
export interface VoiceLaneFacts {
  readonly loudness: readonly { readonly atMs: ShowMs; readonly value: number }[];
  readonly spoken: readonly LaneStretch[];
  readonly quiet: readonly LaneStretch[];
  readonly gaps: readonly LaneStretch[];
  /** Share of the recorded time in which somebody spoke, 0 to 1. */
  readonly spokenShare: number;
}

/** More points than this cannot be told apart on a screen. */
const MOST_POINTS = 900;

/** Puts what was heard in the parts of one seat on the show clock. Null when nothing was listened to. */
export function voiceLaneOf(
  timeline: FootageTimeline,
  parts: readonly ListedPart[],
  points: readonly ClockPoint[],
): VoiceLaneFacts | null {
  const heard = timeline.spans.flatMap((span) => {
    const part = parts.find(({ partId }) => partId === span.partId);
    return part?.voice == null ? [] : [{ span, part, voice: part.voice }];
  });
  if (heard.length === 0) return null;
  const spokenOf = heard.map(({ span, part, voice }) => ({
    span,
    spans: voice.spans
      .map((one): VoiceSpan => {
        const at = (ms: number) => Math.min(span.toMs, Math.max(span.fromMs, showMsOfMedia(part, points, ms)));
        return { startMs: at(one.startMs), endMs: at(one.endMs), loudness: one.loudness };
      })
      .filter(({ startMs, endMs }) => endMs > startMs),
  }));
  const spoken = spokenOf.flatMap(({ spans }) => spans.map(({ startMs, endMs }) => ({ fromMs: startMs, toMs: endMs })));
  const recordedMs = heard.reduce((sum, { span }) => sum + span.toMs - span.fromMs, 0);
  const spokenMs = spoken.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return {
    loudness: thinned(
      heard.flatMap(({ span, part, voice }) =>
        voice.loudness
          .map((value, index) => ({ atMs: showMsOfMedia(part, points, index * LOUDNESS_STEP_MS), value }))
          .filter(({ atMs }) => atMs >= span.fromMs && atMs < span.toMs),
      ),
    ),
    spoken,
    quiet: spokenOf.flatMap(({ span, spans }) => deadAirOf(spans, span.fromMs, span.toMs)),
    gaps: timeline.gaps,
    spokenShare: recordedMs === 0 ? 0 : spokenMs / recordedMs,
  };
}

/** Keeps the loudest of each group of points. */
function thinned(curve: VoiceLaneFacts['loudness']): VoiceLaneFacts['loudness'] {
  const size = Math.ceil(curve.length / MOST_POINTS);
  if (size <= 1) return curve;
  return Array.from({ length: Math.ceil(curve.length / size) }, (_, group) =>
    curve.slice(group * size, (group + 1) * size).reduce((most, one) => (one.value > most.value ? one : most)),
  );
}
