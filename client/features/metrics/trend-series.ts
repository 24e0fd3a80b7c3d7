import type { PublicState, RoomState, TrendPoint } from '#shared/model/room.ts';

/** One moment of the trend: people online, and what came in per minute; null while there is nothing to compare with. */
export interface TrendRow {
  readonly atMs: number;
  readonly online: number;
  readonly gmvCents: number | null;
  readonly comments: number | null;
}

/** Figures that the trend follows. */
export const TREND_FIELDS = ['online', 'gmvCents', 'comments'] as const;
export type TrendField = (typeof TREND_FIELDS)[number];

/** How much of the show the trend covers, in milliseconds. */
export const TREND_SPAN_MS = 300_000;

/** Difference window for rates: long enough that single orders do not make the line a comb. */
const RATE_WINDOW_MS = 30_000;

/** The trend as rows, oldest first: running totals become rates per minute over the 30 s before each point. */
export function trendRows(trend: readonly TrendPoint[]): readonly TrendRow[] {
  return trend.map((point, index) => {
    const from = trend.slice(0, index).find((one) => one.atMs >= point.atMs - RATE_WINDOW_MS);
    const rate = (now: number, before: number) =>
      from === undefined ? null : ((now - before) * 60_000) / (point.atMs - from.atMs);
    return {
      atMs: point.atMs,
      online: point.online,
      gmvCents: rate(point.gmvCents, from?.gmvCents ?? 0),
      comments: rate(point.comments, from?.comments ?? 0),
    };
  });
}

/** The points that the room keeps, and the present as the last one; empty where the team's part is not visible. */
export function trendUntilNow({ public: room, team }: RoomState): readonly TrendPoint[] {
  if (team === null) return [];
  const last = team.trend.at(-1);
  if (last === undefined || last.atMs >= room.showMs) return team.trend;
  const now = {
    atMs: room.showMs,
    online: room.online,
    gmvCents: team.counters.gmvCents,
    comments: team.counters.comments,
  };
  return [...team.trend, now];
}

/** Rows at whole steps before the last one, oldest first: what a reader of the table needs of a curve. */
export function trendSteps(rows: readonly TrendRow[], count: number): readonly TrendRow[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const stepMs = TREND_SPAN_MS / (count - 1);
  return Array.from({ length: count }, (_, index) => last.atMs - (count - 1 - index) * stepMs).flatMap((atMs) => {
    const row = rows.find((one) => one.atMs >= atMs);
    return row === undefined || row.atMs >= atMs + stepMs ? [] : [row];
  });
}

/** A moment that the trend marks. */
export interface TrendFlag {
  readonly key: string;
  readonly atMs: number;
  readonly kind: 'coupon' | 'flashSale' | 'luckyBag';
  /** What the offer is worth; 0 where that is no money. */
  readonly amountCents: number;
}

/** What the team did within a stretch of show time, in order. */
export function trendFlags(room: PublicState, fromMs: number, toMs: number): readonly TrendFlag[] {
  const sales = [room.lastFlashSale, room.flashSale].filter((one) => one !== null);
  const bag = room.luckyBag;
  const flags: readonly TrendFlag[] = [
    ...room.coupons.map(({ id, startedAtMs, amountCents }) => flag(id, 'coupon', startedAtMs, amountCents)),
    ...sales.map(({ id, opensAtMs, priceCents }) => flag(id, 'flashSale', opensAtMs, priceCents)),
    ...(bag === null ? [] : [flag(bag.id, 'luckyBag', bag.startedAtMs, 0)]),
  ];
  return flags.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs).sort((a, b) => a.atMs - b.atMs);
}

function flag(key: string, kind: TrendFlag['kind'], atMs: number, amountCents: number): TrendFlag {
  return { key, kind, atMs, amountCents };
}
