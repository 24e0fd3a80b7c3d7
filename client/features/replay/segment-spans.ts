import type { JournalEntry } from '#shared/model/recording.ts';
import { type Segment, timeSegments } from '#shared/model/run-of-show.ts';
import type { ShowMs } from '#shared/model/units.ts';

/** A segment on air, half-open `[fromMs, toMs)`. */
export interface SegmentSpan {
  readonly segment: Segment;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** Segments as they ran; as planned in shows in which none was started. `project` stands in for a plan of the team. */
export function segmentSpans(
  entries: readonly JournalEntry[],
  project: readonly Segment[],
  plannedMs: ShowMs,
  endMs: ShowMs,
): readonly SegmentSpan[] {
  let plan = project;
  const starts: { readonly segmentId: string; readonly atMs: ShowMs }[] = [];
  for (const { showMs, events } of entries) {
    for (const event of events) {
      if (event.type === 'runOfShowPlanned') plan = event.segments;
      if (event.type === 'segmentStarted') starts.push({ segmentId: event.segmentId, atMs: showMs });
    }
  }
  const spans =
    starts.length === 0
      ? timeSegments(plan, plannedMs).map(({ segment, startMs }) => ({ segment, fromMs: startMs }))
      : starts.flatMap(({ segmentId, atMs }) => {
          const segment = plan.find(({ id }) => id === segmentId);
          return segment === undefined ? [] : [{ segment, fromMs: atMs }];
        });
  return spans
    .map((span, index) => ({ ...span, toMs: Math.min(endMs, spans[index + 1]?.fromMs ?? endMs) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
}
