import type { AudienceModel } from './audience-model.ts';
import type { PersonaTable } from './persona-table.ts';
import type { Stage } from './stage.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

/** Notices when offers begin and prices move, and lets the viewers feel it. */
export interface OfferWatch {
  read(stage: Stage, product: number): void;
  /** Whether a coupon that anybody can still use runs for the product on stage. */
  hasOffer(stage: Stage, product: number): boolean;
}

/** A watch that has seen no offer. */
export function createOfferWatch(model: AudienceModel, personas: PersonaTable, integrals: StageIntegrals): OfferWatch {
  let seenCoupons: readonly string[] = [];
  let lastProduct = -1;
  let lastPriceCents = 0;

  function noticeCoupons(stage: Stage, product: number): void {
    for (const coupon of stage.coupons) {
      if (seenCoupons.includes(coupon.id) || (coupon.product !== -1 && coupon.product !== product)) continue;
      integrals.add(ViewerState.Interest, model.couponInterest, null);
      integrals.add(ViewerState.Valuation, model.couponValuation, personas.priceSensitivity);
      integrals.add(ViewerState.Urgency, model.couponUrgency, personas.impulse);
    }
    seenCoupons = stage.coupons.map((coupon) => coupon.id);
  }

  function noticePrice(stage: Stage, product: number): void {
    const priceCents = product === -1 ? 0 : stage.priceCents[product];
    if (product === lastProduct && product !== -1) {
      if (priceCents < lastPriceCents) {
        integrals.add(ViewerState.Interest, model.priceCutInterest, personas.priceSensitivity);
        integrals.add(ViewerState.Urgency, model.priceCutUrgency, personas.impulse);
      } else if (priceCents > lastPriceCents) integrals.add(ViewerState.Trust, model.priceRiseTrust, null);
    }
    lastProduct = product;
    lastPriceCents = priceCents;
  }

  return {
    read(stage, product) {
      if (stage.coupons.length > 0 || seenCoupons.length > 0) noticeCoupons(stage, product);
      noticePrice(stage, product);
    },
    hasOffer(stage, product) {
      return stage.coupons.some(
        (coupon) => coupon.remaining > 0 && (coupon.product === -1 || coupon.product === product),
      );
    },
  };
}
