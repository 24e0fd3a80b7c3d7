import { marginRatio } from './offer-math.ts';

/** What a new price would do. */
export type PriceConsequence =
  | { readonly kind: 'empty' }
  | { readonly kind: 'same' }
  | { readonly kind: 'below' }
  | { readonly kind: 'fine'; readonly marginBefore: number; readonly marginAfter: number };

/** Costs and limits of a product. */
export interface PriceLimits {
  readonly costCents: number;
  readonly floorPriceCents: number;
}

/** Foresees what a drafted price does; `below` is what the room would refuse. */
export function priceConsequence(draftCents: number | null, liveCents: number, limits: PriceLimits): PriceConsequence {
  if (draftCents === null || draftCents === 0) return { kind: 'empty' };
  if (draftCents === liveCents) return { kind: 'same' };
  if (draftCents < limits.floorPriceCents) return { kind: 'below' };
  return {
    kind: 'fine',
    marginBefore: marginRatio(liveCents, limits.costCents),
    marginAfter: marginRatio(draftCents, limits.costCents),
  };
}

/** What a flash sale would do: refused for one reason, or its margin and what it gives away at most, in cents. */
export type FlashConsequence =
  | { readonly kind: 'notBelow' | 'belowFloor' | 'aboveStock' }
  | { readonly kind: 'fine'; readonly margin: number; readonly costCents: number };

/** A drafted flash sale. `paysCents` is its price with the best running coupon. */
export interface FlashDraft {
  readonly priceCents: number;
  readonly paysCents: number;
  readonly quantity: number;
}

/** Foresees a flash sale: what the room would refuse, else the margin of a piece and the discount if every piece sells. */
export function flashConsequence(
  { priceCents, paysCents, quantity }: FlashDraft,
  live: { readonly priceCents: number; readonly stock: number },
  limits: PriceLimits,
): FlashConsequence {
  if (priceCents >= live.priceCents) return { kind: 'notBelow' };
  if (paysCents < limits.floorPriceCents) return { kind: 'belowFloor' };
  if (quantity > live.stock) return { kind: 'aboveStock' };
  return {
    kind: 'fine',
    margin: marginRatio(paysCents, limits.costCents),
    costCents: (live.priceCents - paysCents) * quantity,
  };
}
