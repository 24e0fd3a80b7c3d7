import type { Language } from '../model/language.ts';
import type { ShowMs } from '../model/units.ts';

/**
 * A stretch of show time in which somebody spoke, half-open. `loudness` 0 to 100, null where only text is known. Voice that
 * was recorded is given like this, and so are the times of words.
 */
export interface SpokenInterval {
  readonly startMs: ShowMs;
  readonly endMs: ShowMs;
  readonly loudness: number | null;
}

/** What was said, for counting. */
export interface SaidText {
  readonly text: string;
}

/** Where the intervals of a pacing come from. */
export type PacingSource = 'voice' | 'text';

/** How a show was spoken. Ratios are in [0, 1]; null where nothing was said. */
export interface Pacing {
  readonly source: PacingSource;
  readonly unit: 'characters' | 'words';
  readonly speakingMs: number;
  readonly speakingShare: number;
  /** Silences of more than eight seconds: how many, the time in them, and the longest. */
  readonly deadAirCount: number;
  readonly deadAirMs: number;
  readonly longestSilenceMs: number;
  /** Characters (zh) or words (en) in a minute of speaking. */
  readonly perMinute: number | null;
  /** Mean loudness weighted by time, 0 to 100; null without a microphone. */
  readonly loudness: number | null;
}

/** Silence that viewers feel. Source: `domain` 12, deadAirSec. */
const DEAD_AIR_MS = 8_000;

/** Speaking share, dead air and pace of `liveMs` of show time. Intervals may overlap and come in any order. Rules: SPE-15. */
export function pacingOf(
  intervals: readonly SpokenInterval[],
  said: readonly SaidText[],
  { liveMs, lang, source }: { readonly liveMs: number; readonly lang: Language; readonly source: PacingSource },
): Pacing {
  const spans = joinIntervals(intervals, liveMs);
  const speakingMs = spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const silences = silencesBetween(spans, liveMs);
  const dead = silences.filter((ms) => ms > DEAD_AIR_MS);
  const units = said.reduce((sum, { text }) => sum + countUnits(text, lang), 0);
  return {
    source,
    unit: lang === 'zh' ? 'characters' : 'words',
    speakingMs,
    speakingShare: liveMs === 0 ? 0 : speakingMs / liveMs,
    deadAirCount: dead.length,
    deadAirMs: dead.reduce((sum, ms) => sum + ms, 0),
    longestSilenceMs: Math.max(0, ...silences),
    perMinute: speakingMs === 0 || units === 0 ? null : Math.round((units * 60_000) / speakingMs),
    loudness: meanLoudness(intervals),
  };
}

/** Hanzi (a run of Latin letters or digits is one) or words of a text. */
export function countUnits(text: string, lang: Language): number {
  if (lang === 'zh') return text.match(/[\u3400-\u9fff]|[A-Za-z0-9]+/g)?.length ?? 0;
  return text.match(/[A-Za-z0-9\u00c0-\u024f'’]+/g)?.length ?? 0;
}

/** Ordered, without overlaps, inside the show. */
function joinIntervals(intervals: readonly SpokenInterval[], liveMs: number) {
  const joined: { startMs: number; endMs: number }[] = [];
  for (const interval of [...intervals].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)) {
    const startMs = Math.max(0, interval.startMs);
    const endMs = Math.min(liveMs, interval.endMs);
    const last = joined.at(-1);
    if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else if (endMs > startMs) joined.push({ startMs, endMs });
  }
  return joined;
}

function silencesBetween(spans: readonly { startMs: number; endMs: number }[], liveMs: number): number[] {
  const starts = [...spans.map(({ startMs }) => startMs), liveMs];
  return starts.map((startMs, index) => startMs - (spans[index - 1]?.endMs ?? 0));
}

function meanLoudness(intervals: readonly SpokenInterval[]): number | null {
  const heard = intervals.flatMap(({ startMs, endMs, loudness }) =>
    loudness === null ? [] : [{ ms: endMs - startMs, loudness }],
  );
  const ms = heard.reduce((sum, interval) => sum + interval.ms, 0);
  return ms === 0 ? null : Math.round(heard.reduce((sum, one) => sum + one.ms * one.loudness, 0) / ms);
}
