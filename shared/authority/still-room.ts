import type { AudienceTick } from '../audience/audience-tick.ts';
import { teamOf } from '../commands/full-state.ts';
import { TREND_STEP_MS } from '../events/audience-counted.ts';
import { isScheduleIdle } from '../incidents/incident-schedule.ts';
import { TICK_MS } from '../lib/constants.ts';
import { addIncrements, type CounterSums, copyCounters, NO_AUDIENCE } from '../model/audience-counters.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import type { RoomContext } from './decision.ts';
import type { RoomPosition } from './room-position.ts';
import { hasSignals } from './stage-signals.ts';

/**
 * Whether the tick that ends at `atMs` is decided by what a tick in which viewers are only counted leaves as it is: nothing
 * was said or done since the last one, no campaign spends, nobody waits for having written, no incident waits for its cause.
 */
export function isStill({ state, signals }: RoomPosition, atMs: ShowMs, context: RoomContext): boolean {
  return (
    !hasSignals(signals) &&
    state.public.slowModeS === 0 &&
    teamOf(state).paidTraffic === null &&
    isScheduleIdle(state, atMs, context)
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

/** Ticks that follow one another in which viewers were only counted. */
export interface Stretch {
  readonly ticks: number;
  /** The last of them: who is online in the end. */
  readonly last: AudienceTick;
  readonly counters: CounterSums;
  readonly products: AudienceTick['products'];
}

/** A stretch with one more tick, which takes the sums of the stretch over. */
export function addTick(stretch: Stretch | null, tick: AudienceTick): Stretch {
  const counters = stretch?.counters ?? copyCounters(NO_AUDIENCE);
  addIncrements(counters, tick.counters);
  const before = stretch?.products ?? tick.products;
  const products = stretch === null || tick.products.length === 0 ? before : [...before, ...tick.products];
  return { ticks: (stretch?.ticks ?? 0) + 1, last: tick, counters, products };
}

/** A stretch as one tick. */
export function sumOf({ last, counters, products }: Stretch): AudienceTick {
  const { tick, online, attentions, lines, notices, couponUses, offerUses, draw, traffic } = last;
  return { tick, online, attentions, counters, products, lines, notices, couponUses, offerUses, draw, traffic };
}
