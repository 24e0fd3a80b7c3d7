import type { FootagePart } from '#shared/media/footage.ts';
import { mediaMsAt, type PartSpan } from '#shared/media/footage-timeline.ts';
import type { ClockPoint } from '#shared/media/show-clock-map.ts';
import type { CaptionCue } from '#shared/media/web-vtt.ts';
import type { JournalEntry } from '#shared/model/recording.ts';

/** What was said on air as captions of a part: in media time, in order, each until it was said or the next begins. */
export function captionCues(
  entries: readonly JournalEntry[],
  part: FootagePart,
  span: PartSpan,
  points: readonly ClockPoint[],
): readonly CaptionCue[] {
  const said = entries.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type !== 'utteranceSpoken') return [];
      const { startMs, endMs, text } = event.caption;
      return [{ fromMs: startMs, toMs: endMs, text }];
    }),
  );
  return said
    .filter(({ fromMs, toMs }) => toMs > span.fromMs && fromMs < span.toMs)
    .map(({ fromMs, toMs, text }, index, all) => ({
      fromMs: mediaMsAt(part, points, Math.max(fromMs, span.fromMs)),
      toMs: mediaMsAt(part, points, Math.min(toMs, span.toMs, all[index + 1]?.fromMs ?? toMs)),
      text,
    }));
}
