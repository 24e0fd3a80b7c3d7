import type { ShowMs } from '../model/units.ts';
import type { CameraRole, FootagePart, PartId } from './footage.ts';
import { type ClockPoint, showMsAt, wallMsAt } from './show-clock-map.ts';

/** A part on the show clock, half-open `[fromMs, toMs)`. */
export interface PartSpan {
  readonly partId: PartId;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** A stretch of the show without footage, half-open. */
export interface FootageGap {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** The footage of one seat over a whole show: parts in order, none over another, and what lies between them. */
export interface FootageTimeline {
  readonly role: CameraRole;
  readonly spans: readonly PartSpan[];
  readonly gaps: readonly FootageGap[];
}

/** Shorter stretches between two parts are not worth a word: a recorder that is started again takes about as long. */
const LEAST_GAP_MS = 400;
/** Parts that are shorter on the show clock are left out: a recorder that was stopped as it began. */
const LEAST_PART_MS = 100;

/** Puts the parts of a seat on the show clock. Where two overlap the later one is shown. Rules: FTG-5. */
export function makeFootageTimeline(
  role: CameraRole,
  parts: readonly FootagePart[],
  points: readonly ClockPoint[],
  endMs: ShowMs,
): FootageTimeline {
  const found = parts
    .filter((part) => part.role === role)
    .flatMap((part): readonly PartSpan[] => {
      const fromMs = showMsAt(points, part.startedWallMs);
      const toMs = showMsAt(points, part.startedWallMs + part.durationMs);
      if (fromMs === null || toMs === null) return [];
      return [{ partId: part.partId, fromMs: Math.round(fromMs), toMs: Math.round(Math.min(toMs, endMs)) }];
    })
    .sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
  const spans = found
    .map((span, index) => ({ ...span, toMs: Math.min(span.toMs, found[index + 1]?.fromMs ?? span.toMs) }))
    .filter((span) => span.toMs - span.fromMs >= LEAST_PART_MS);
  return { role, spans, gaps: gapsBetween(spans, endMs) };
}

/** The span that covers a moment, or null in a gap. */
export function spanAt(timeline: FootageTimeline, showMs: ShowMs): PartSpan | null {
  return timeline.spans.find((span) => showMs >= span.fromMs && showMs < span.toMs) ?? null;
}

/** Media time of a part at a moment of the show, milliseconds, within what can be played. Rules: FTG-5. */
export function mediaMsAt(part: FootagePart, points: readonly ClockPoint[], showMs: ShowMs): number {
  const wallMs = wallMsAt(points, showMs) ?? part.startedWallMs;
  return Math.min(part.durationMs, Math.max(0, wallMs - part.startedWallMs));
}

/** Moment of the show at a media time of a part. Rules: FTG-5. */
export function showMsOfMedia(part: FootagePart, points: readonly ClockPoint[], mediaMs: number): ShowMs {
  return showMsAt(points, part.startedWallMs + mediaMs) ?? 0;
}

function gapsBetween(spans: readonly PartSpan[], endMs: ShowMs): readonly FootageGap[] {
  const edges = [0, ...spans.flatMap((span) => [span.fromMs, span.toMs]), endMs];
  const gaps: FootageGap[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    if (edges[at + 1] - edges[at] >= LEAST_GAP_MS) gaps.push({ fromMs: edges[at], toMs: edges[at + 1] });
  }
  return gaps;
}
