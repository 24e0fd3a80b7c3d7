import type { RoomState } from '#shared/model/room.ts';

/** What happened to the team, in words of the locale; `values` fill the placeholders. */
export interface FeedItem {
  readonly key: string;
  readonly atMs: number;
  readonly tone: 'ok' | 'attend' | 'info';
  readonly word:
    | 'cueSeen'
    | 'cueLate'
    | 'segment'
    | 'coupon'
    | 'flashSale'
    | 'flashSaleEnded'
    | 'luckyBag'
    | 'draw'
    | 'gift'
    | 'lateQuestions';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A question is late after so long. Source: unanswered buying question over 20 s, interface study 2.6. */
const LATE_QUESTION_MS = 20_000;
/** A cue is late after so long. Source: host acknowledgement missing 10 s, interface study 2.6. */
const LATE_CUE_MS = 10_000;

/** What the room still shows of the last minutes, newest first, at most `count`. Segments are named by `nameOf`. */
export function teamFeed(room: RoomState, nameOf: (segmentId: string) => string, count: number): readonly FeedItem[] {
  return [...callItems(room, nameOf), ...offerItems(room), ...lateItems(room)]
    .sort((a, b) => b.atMs - a.atMs || a.key.localeCompare(b.key))
    .slice(0, count);
}

function callItems({ team }: RoomState, nameOf: (segmentId: string) => string): readonly FeedItem[] {
  const seen = (team?.cues ?? []).flatMap(({ id, to, atMs, acknowledgedAtMs }) =>
    acknowledgedAtMs === null
      ? []
      : [item(id, acknowledgedAtMs, 'ok', 'cueSeen', { role: to, count: seconds(acknowledgedAtMs - atMs) })],
  );
  const segments = (team?.segmentLog ?? []).map(({ segmentId, startedAtMs }) =>
    item(`segment-${startedAtMs}`, startedAtMs, 'info', 'segment', { name: nameOf(segmentId) }),
  );
  return [...seen, ...segments];
}

function offerItems({ public: room }: RoomState): readonly FeedItem[] {
  const { coupons, flashSale, lastFlashSale, luckyBag, lastDraw, gifts } = room;
  return [
    ...coupons.map((one) => item(one.id, one.startedAtMs, 'info', 'coupon', { cents: one.amountCents })),
    ...(flashSale
      ? [item(flashSale.id, flashSale.announcedAtMs, 'info', 'flashSale', { cents: flashSale.priceCents })]
      : []),
    ...(lastFlashSale
      ? [
          item(`${lastFlashSale.id}-end`, lastFlashSale.endsAtMs, 'info', 'flashSaleEnded', {
            sold: lastFlashSale.soldUnits,
            quantity: lastFlashSale.quantity,
          }),
        ]
      : []),
    ...(luckyBag ? [item(luckyBag.id, luckyBag.startedAtMs, 'info', 'luckyBag', { prize: luckyBag.prize })] : []),
    ...(lastDraw
      ? [
          item(`${lastDraw.id}-end`, lastDraw.atMs, 'info', 'draw', {
            winners: lastDraw.winnerCount,
            entrants: lastDraw.entrantCount,
          }),
        ]
      : []),
    ...gifts.map((one) => item(`gift-${one.productId}`, one.startedAtMs, 'info', 'gift', { text: one.text })),
  ];
}

function lateItems({ public: { showMs }, team }: RoomState): readonly FeedItem[] {
  const questions = (team?.openQuestions ?? []).filter((one) => showMs - one.askedAtMs > LATE_QUESTION_MS);
  const lastAsked = questions.at(-1)?.askedAtMs;
  const cues = (team?.cues ?? []).filter((one) => one.acknowledgedAtMs === null && showMs - one.atMs > LATE_CUE_MS);
  return [
    ...(lastAsked === undefined
      ? []
      : [item('questions', lastAsked + LATE_QUESTION_MS, 'attend', 'lateQuestions', { count: questions.length })]),
    ...cues.map(({ id, to, atMs }) => item(`${id}-late`, atMs + LATE_CUE_MS, 'attend', 'cueLate', { role: to })),
  ];
}

function item(
  key: string,
  atMs: number,
  tone: FeedItem['tone'],
  word: FeedItem['word'],
  values: FeedItem['values'],
): FeedItem {
  return { key, atMs, tone, word, values };
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
