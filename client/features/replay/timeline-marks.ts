import type { EventType, RoomEvent } from '#shared/events/event.ts';
import type { JournalEntry } from '#shared/model/recording.ts';

/** Lanes of the timeline, top to bottom. */
export const LANES = ['host', 'queue', 'offer', 'chat'] as const;
export type Lane = (typeof LANES)[number];

/** One act on the timeline. */
export interface TimelineMark {
  readonly key: string;
  readonly lane: Lane;
  readonly atMs: number;
}

const LANE_OF: Readonly<Partial<Record<EventType, Lane>>> = {
  utteranceSpoken: 'host',
  productPinned: 'queue',
  productUnpinned: 'queue',
  productListed: 'queue',
  productDelisted: 'queue',
  priceChanged: 'offer',
  stockReleased: 'offer',
  couponStarted: 'offer',
  couponEnded: 'offer',
  chatReplied: 'chat',
  lineHidden: 'chat',
  viewerMuted: 'chat',
  lineForwarded: 'chat',
};

/** What the team did, as marks in lanes, in order. */
export function timelineMarks(entries: readonly JournalEntry[]): readonly TimelineMark[] {
  return entries.flatMap(({ seq, showMs, events }) =>
    events.flatMap((event, index) => {
      const lane = laneOf(event);
      return lane === undefined ? [] : [{ key: `${seq}.${index}`, lane, atMs: showMs }];
    }),
  );
}

function laneOf(event: RoomEvent): Lane | undefined {
  return LANE_OF[event.type];
}
