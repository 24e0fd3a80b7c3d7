import type { ContentId } from '../model/ids.ts';
import type { Bilingual } from '../model/language.ts';
import { timeSegments } from '../model/run-of-show.ts';
import type { ShowMs } from '../model/units.ts';
import type { ShowFacts } from './show-facts.ts';

/** A stretch of show time, half-open. */
export interface Span {
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** A planned segment beside what became of it. */
export interface SegmentCourse {
  readonly id: ContentId;
  readonly name: Bilingual;
  readonly planned: Span;
  /** When it was on; empty when it was never called, several when it was called again. */
  readonly actual: readonly Span[];
}

/** The run-of-show as it was planned and as it was called, in the order of the plan. Rules: SCO-10. */
export function planCourse(
  { runOfShow, segments, liveMs }: Pick<ShowFacts, 'runOfShow' | 'segments' | 'liveMs'>,
  plannedMs: ShowMs,
): readonly SegmentCourse[] {
  const called = segments.map(({ segmentId, fromMs }, k) => ({
    segmentId,
    fromMs,
    toMs: segments[k + 1]?.fromMs ?? liveMs,
  }));
  return timeSegments(runOfShow, plannedMs).map(({ segment, startMs, endMs }) => ({
    id: segment.id,
    name: segment.name,
    planned: { fromMs: startMs, toMs: endMs },
    actual: called
      .filter(({ segmentId, fromMs, toMs }) => segmentId === segment.id && toMs > fromMs)
      .map(({ fromMs, toMs }) => ({ fromMs, toMs })),
  }));
}
