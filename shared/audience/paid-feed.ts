import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { StagePaidTraffic } from './stage.ts';

/**
 * Impressions that are paid for: a campaign learns over two windows, spends its budget evenly from then on, and finds
 * buyers or clickers by its target. Source: `domain` 2.2; prices and pace are no platform's.
 */
export interface PaidFeed extends SavedPart {
  /** Opens a tick. `basePerMinute` is what the feed shows the room for nothing: a campaign cannot outgrow it without limit. */
  read(campaign: StagePaidTraffic | null, basePerMinute: number): void;
  /** Paid impressions per minute in this tick. */
  impressionsPerMinute(): number;
  /** Audience match of paid people: above 1 for a campaign that looks for buyers. */
  match(): number;
  /** Cents spent in this tick, never above what is left of the budget. */
  spendCents(): number;
}

const TICKS_PER_MINUTE = 60_000 / TICK_MS;

/** The campaign that ran last. */
interface Campaign {
  id: string | null;
  ticksOn: number;
  match: number;
  /** Cents of impressions that are shown and not yet charged, in [0, 1). */
  owedCents: number;
}

/** The paid feed of a show with windows of `windowTicks`, without a campaign. */
export function createPaidFeed(model: AudienceModel, windowTicks: number): PaidFeed {
  const rampTicks = Math.max(1, model.paidRampWindows * windowTicks);
  const own: Campaign = { id: null, ticksOn: 0, match: 1, owedCents: 0 };
  let perMinute = 0;
  let spend = 0;

  function open(campaign: StagePaidTraffic): void {
    if (campaign.id !== own.id) {
      own.id = campaign.id;
      own.ticksOn = 0;
      own.owedCents = 0;
    }
    own.ticksOn += 1;
  }

  return {
    save: () => saveFields(own),
    read(campaign, basePerMinute) {
      perMinute = 0;
      spend = 0;
      if (campaign === null || campaign.leftCents <= 0) return;
      open(campaign);
      const isForOrders = campaign.target === 'orders';
      own.match = isForOrders ? model.paidMatchOrders : model.paidMatchClicks;
      const cpmCents = isForOrders ? model.paidCpmOrdersCents : model.paidCpmClicksCents;
      const learned = model.paidRampFrom + (1 - model.paidRampFrom) * Math.min(1, own.ticksOn / rampTicks);
      const fullPerMinute = (campaign.budgetCents / cpmCents) * 1_000 * (60 / model.paidPaceS);
      perMinute = learned * Math.min(fullPerMinute, model.paidReach * basePerMinute);
      own.owedCents += ((perMinute / TICKS_PER_MINUTE) * cpmCents) / 1_000;
      spend = Math.min(Math.floor(own.owedCents), campaign.leftCents);
      own.owedCents -= Math.floor(own.owedCents);
    },
    impressionsPerMinute: () => perMinute,
    match: () => own.match,
    spendCents: () => spend,
  };
}
