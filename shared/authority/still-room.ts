import type { AudienceTick, TickProduct } from '../audience/audience-tick.ts';
import { NO_EFFECTS } from '../audience/stage-effects.ts';
import { teamOf } from '../commands/full-state.ts';
import { TREND_STEP_MS } from '../events/audience-counted.ts';
import { effectsOf } from '../incidents/effects-of.ts';
import { isScheduleIdle } from '../incidents/incident-schedule.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';
import type { RoomPosition } from './room-position.ts';
import { hasSignals } from './stage-signals.ts';

/**
 * Whether time alone changes nothing in the tick that ends at `atMs`: nothing was said or done since the last one, and no
 * offer, mute or incident begins, runs down or ends. Then viewers meet the stage of the tick before, but for who is heard.
 */
export function isStill({ state, signals, watch }: RoomPosition, atMs: ShowMs, context: RoomContext): boolean {
  const { coupons, flashSale, luckyBag, mutedViewers, slowModeS } = state.public;
  const { paidTraffic, incidents } = teamOf(state);
  return (
    !hasSignals(signals) &&
    flashSale === null &&
    luckyBag === null &&
    paidTraffic === null &&
    slowModeS === 0 &&
    mutedViewers.length === 0 &&
    coupons.every(({ isRunning, endsAtMs }) => !isRunning || endsAtMs > atMs) &&
    incidents.every(({ outcome }) => outcome !== 'open') &&
    watch.every(({ isWithdrawn }) => isWithdrawn) &&
    effectsOf(watch, atMs) === NO_EFFECTS &&
    isScheduleIdle(atMs, context)
  );
}

/** Whether the audience did in a tick of a still room what is counted and no more: nobody wrote, bought, took or won. */
export function isCountedOnly(tick: AudienceTick): boolean {
  return (
    tick.lines.length + tick.notices.length + tick.couponUses.length === 0 &&
    tick.offerUses === null &&
    tick.draw === null &&
    tick.traffic === null
  );
}

/** Whether the state remembers more of this tick than the sums: a point of the trend, or a new peak. */
export function isMarked({ tick, online }: AudienceTick, { public: room }: RoomState): boolean {
  return (tick * TICK_MS) % TREND_STEP_MS === 0 || online > room.peakOnline;
}

/** Two ticks that follow one another, as one that is counted only: sums, and who is online in the end. */
export function addTicks(first: AudienceTick, second: AudienceTick): AudienceTick {
  const counters = { ...first.counters };
  for (const name in second.counters) {
    const counter = name as keyof typeof counters;
    counters[counter] = (counters[counter] ?? 0) + (second.counters[counter] ?? 0);
  }
  return { ...second, counters, products: addProducts(first.products, second.products) };
}

function addProducts(first: readonly TickProduct[], second: readonly TickProduct[]): readonly TickProduct[] {
  return second.length === 0 ? first : first.length === 0 ? second : [...first, ...second];
}
