import { showSeries } from '#shared/metrics/show-series.ts';
import type { ProductId } from '#shared/model/ids.ts';
import type { Actor, JournalEntry } from '#shared/model/recording.ts';
import type { Role } from '#shared/model/seat.ts';
import type { ShowMs } from '#shared/model/units.ts';

/** A product on air, half-open `[fromMs, toMs)`. */
export interface OnAirSpan {
  readonly productId: ProductId;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** What one seat did, as a mark. */
export interface ActMark {
  readonly key: number;
  readonly role: Role;
  readonly atMs: ShowMs;
}

/** A curve over the show: values at ascending times. */
export type Curve = readonly { readonly atMs: ShowMs; readonly value: number }[];

/** The course of a recording for the lanes of a timeline. */
export interface ShowTimeline {
  readonly endMs: ShowMs;
  readonly onAir: readonly OnAirSpan[];
  readonly acts: readonly ActMark[];
  readonly online: Curve;
  /** Comments per five seconds. */
  readonly chat: Curve;
}

/** Reads the lanes of a recording from its entries. */
export function makeShowTimeline(entries: readonly JournalEntry[], endMs: ShowMs): ShowTimeline {
  const series = showSeries(entries);
  return {
    endMs,
    onAir: onAirSpans(entries, endMs),
    acts: entries.flatMap(({ seq, actor, showMs, command, events }) => {
      const role = roleOf(actor);
      return role === null || events.length === 0 || SEATING.has(command.type)
        ? []
        : [{ key: seq, role, atMs: showMs }];
    }),
    online: series.map(({ atMs, online }) => ({ atMs, value: online })),
    chat: series.map(({ atMs, comments }, index) => ({ atMs, value: comments - (series[index - 1]?.comments ?? 0) })),
  };
}

const SEATING: ReadonlySet<string> = new Set(['takeSeat', 'leaveSeat']);

/** The seat in which somebody acted; null for the server and for who holds none. */
export function roleOf(actor: Actor): Role | null {
  return 'role' in actor ? actor.role : null;
}

function onAirSpans(entries: readonly JournalEntry[], endMs: ShowMs): readonly OnAirSpan[] {
  const spans: OnAirSpan[] = [];
  let open: { productId: ProductId; fromMs: ShowMs } | null = null;
  const close = (toMs: ShowMs) => {
    if (open !== null && toMs > open.fromMs) spans.push({ ...open, toMs });
    open = null;
  };
  for (const { showMs, events } of entries) {
    for (const event of events) {
      if (event.type === 'productPinned') {
        close(showMs);
        open = { productId: event.productId, fromMs: showMs };
      } else if (event.type === 'productUnpinned' || event.type === 'showEnded') close(showMs);
    }
  }
  close(endMs);
  return spans;
}
