import type { Topic } from '../model/fact-sheet.ts';
import type { Intent } from '../model/phrase-pack.ts';
import type { AudienceCounters, PurchaseNotice, TrafficWindow } from '../model/room.ts';

/** A chat line of a tick; the authority numbers it. `product` is a product index or -1. */
export interface TickLine {
  readonly viewer: number;
  readonly name: string;
  readonly text: string;
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly product: number;
}

/** Increments of one product in a tick. */
export interface TickProduct {
  readonly product: number;
  readonly exposures: number;
  readonly clicks: number;
  readonly carts: number;
  readonly orders: number;
  readonly units: number;
  readonly gmvCents: number;
}

/** What the audience did in one tick. Counters are increments, `online` is absolute at the end of the tick. */
export interface AudienceTick {
  readonly tick: number;
  readonly online: number;
  readonly attentions: number;
  readonly counters: Partial<AudienceCounters>;
  readonly products: readonly TickProduct[];
  readonly lines: readonly TickLine[];
  readonly notices: readonly PurchaseNotice[];
  readonly couponUses: readonly { readonly couponId: string; readonly count: number }[];
  /** Set in the tick in which a traffic window closed. */
  readonly traffic: TrafficWindow | null;
}
