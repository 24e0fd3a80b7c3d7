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
