import type { ProductId } from '../model/ids.ts';
import {
  evidenceAt,
  lowerMedian,
  type Measured,
  measured,
  NO_WORDS,
  type ShowReading,
  unmeasured,
} from './measured.ts';

/** A card that comes later than this after the words is counted as this late. Proposed. */
const LONGEST_LAG_MS = 60_000;

/** Share of the show with a card whose product could be bought. Rules: SCO-15. */
export function measurePinnedShare({ show }: ShowReading): Measured {
  const first = show.pins[0];
  const gap = first === undefined ? show.liveMs : first.fromMs;
  const seconds = Math.round(gap / 1_000);
  const note = evidenceAt(
    show.startSeq,
    0,
    `开播后 ${seconds} 秒没有商品卡`,
    `no card for the first ${seconds} seconds`,
  );
  return measured(show.sellingMs / show.liveMs, gap > 0 ? [note] : []);
}

/** Median seconds from the host starting on another product to its card. Rules: SCO-15. */
export function measurePinLag(reading: ShowReading): Measured {
  if (reading.show.spoken.length === 0) return NO_WORDS;
  const switches = listSwitches(reading);
  const lagMs = lowerMedian(switches.map((one) => one.lagMs));
  if (lagMs === null) return unmeasured('主播没有换过商品', 'the host never moved to another product');
  const slowest = [...switches].sort((a, b) => b.lagMs - a.lagMs).slice(0, 3);
  return measured(
    lagMs / 1_000,
    slowest.map((one) => {
      const seconds = Math.round(one.lagMs / 1_000);
      return evidenceAt(
        one.seq,
        one.atMs,
        `开讲 ${seconds} 秒后才弹卡`,
        `card ${seconds} seconds after the first word`,
      );
    }),
  );
}

/** Seconds in which the card of a sold-out product stayed up. Rules: SCO-15. */
export function measureSoldOutPinned({ show }: ShowReading): Measured {
  if (show.pins.length === 0) return unmeasured('整场没有弹过商品卡', 'no card was shown');
  const ms = show.soldOut.reduce((sum, span) => sum + span.ms, 0);
  return measured(
    ms / 1_000,
    show.soldOut.map((span) => {
      const seconds = Math.round(span.ms / 1_000);
      return evidenceAt(
        span.seq,
        span.fromMs,
        `售罄后卡片留了 ${seconds} 秒`,
        `sold out, card up for ${seconds} seconds`,
      );
    }),
  );
}

interface Switch {
  readonly seq: number;
  readonly atMs: number;
  readonly lagMs: number;
}

/**
 * Each time the host starts on another product: the lag to its card, 0 when it was up already. An answer about another
 * product is no switch. Without a card before the next switch the lag runs until then.
 */
function listSwitches({ show }: ShowReading): Switch[] {
  const starts: { seq: number; atMs: number; productId: ProductId }[] = [];
  for (const { seq, startMs, role, acts } of show.spoken) {
    const productId = acts.find((act) => act.kind !== 'answer' && act.productId !== null)?.productId ?? null;
    if (role !== 'host' || productId === null || starts.at(-1)?.productId === productId) continue;
    starts.push({ seq, atMs: startMs, productId });
  }
  return starts.map(({ seq, atMs, productId }, index) => {
    const untilMs = starts[index + 1]?.atMs ?? show.liveMs;
    const pin = show.pins.find((one) => one.productId === productId && one.toMs > atMs && one.fromMs < untilMs);
    const lagMs = Math.max(0, (pin?.fromMs ?? untilMs) - atMs);
    return { seq, atMs, lagMs: Math.min(lagMs, LONGEST_LAG_MS) };
  });
}
