import type { PaidTraffic } from '../model/paid-traffic.ts';
import type { Cents } from '../model/units.ts';

/** Impressions that a budget buys at a price per thousand, rounded down. */
export function impressionsFor(budgetCents: Cents, cpmCents: Cents): number {
  return cpmCents <= 0 ? 0 : Math.floor((budgetCents * 1_000) / cpmCents);
}

/**
 * Return on spend at which a sale at this price earns what it cost to bring: 1 ÷ gross margin. Null where the price earns
 * nothing. Returns of goods are not counted. Source: domain study 1.2, break-even ROI.
 */
export function breakEvenRoi(priceCents: Cents, costCents: Cents): number | null {
  const earnedCents = priceCents - costCents;
  return priceCents <= 0 || earnedCents <= 0 ? null : priceCents / earnedCents;
}

/** GMV of those whom a campaign brought, over what it has spent; null while nothing is spent. */
export function roiOf({ gmvCents, spentCents }: Pick<PaidTraffic, 'gmvCents' | 'spentCents'>): number | null {
  return spentCents <= 0 ? null : gmvCents / spentCents;
}
