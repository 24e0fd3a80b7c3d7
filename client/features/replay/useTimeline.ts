import { useMemo } from 'react';
import type { JournalEntry } from '#shared/model/recording.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { LaneSpan } from './SpanLane.tsx';
import { segmentSpans } from './segment-spans.ts';
import { makeShowTimeline, type ShowTimeline } from './show-timeline.ts';

const selectBrief = (state: RoomStore) => state.brief;

/** A recording's lanes with their words. */
export interface NamedTimeline {
  readonly timeline: ShowTimeline;
  readonly segments: readonly LaneSpan[];
  readonly onAir: readonly LaneSpan[];
}

/** Lanes of the recording whose store is above. Kept while recording and language stay. */
export function useTimeline(entries: readonly JournalEntry[], endMs: number): NamedTimeline {
  const brief = useRoomStore(selectBrief);
  const { language } = useLanguage();
  return useMemo(() => {
    const timeline = makeShowTimeline(entries, endMs);
    const products = brief?.products ?? [];
    return {
      timeline,
      segments: segmentSpans(entries, brief?.team?.project.runOfShow ?? [], brief?.plannedMs ?? 0, endMs).map(
        ({ segment, fromMs, toMs }) => ({
          key: `${segment.id}-${fromMs}`,
          fromMs,
          toMs,
          label: segment.name[language],
        }),
      ),
      onAir: timeline.onAir.map(({ productId, fromMs, toMs }) => {
        const slot = products.findIndex(({ id }) => id === productId);
        const name = products[slot]?.shortName[language] ?? productId;
        return { key: `${productId}-${fromMs}`, fromMs, toMs, label: `${slot + 1} ${name}` };
      }),
    };
  }, [entries, endMs, brief, language]);
}
