import type { Project } from '../model/project.ts';
import type { AudienceModel } from './audience-model.ts';
import { isSearchGood } from './goods-kind.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { PersonaTable } from './persona-table.ts';
import type { Stage } from './stage.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

/** Notices when offers begin and prices move, and lets the viewers feel it. */
export interface OfferWatch extends SavedPart {
  read(stage: Stage, product: number): void;
  /** Whether orders of the product on stage come with a gift. */
  hasGift(stage: Stage, product: number): boolean;
  /** Whether a coupon or a gift that anybody can still get, or an open flash sale, is for the product on stage. */
  hasOffer(stage: Stage, product: number): boolean;
}

/** What was noticed so far. */
interface Seen {
  seenCoupons: readonly string[];
  seenGifts: readonly number[];
  seenSale: string | null;
  hasOpened: boolean;
  saleCount: number;
  lastProduct: number;
  lastPriceCents: number;
}

/** A watch that has seen no offer. */
export function createOfferWatch(
  model: AudienceModel,
  project: Project,
  personas: PersonaTable,
  integrals: StageIntegrals,
): OfferWatch {
  /** Pressure of time works on who seeks gains; for goods that can be judged from afar it works on everybody. */
  const focus = personas.impulse.map(
    (impulse) => model.flashPreventionFocus + (model.flashPromotionFocus - model.flashPreventionFocus) * impulse,
  );
  const everybody = personas.impulse.map(() => model.flashPromotionFocus);
  const own: Seen = {
    seenCoupons: [],
    seenGifts: [],
    seenSale: null,
    hasOpened: false,
    saleCount: 0,
    lastProduct: -1,
    lastPriceCents: 0,
  };

  function noticeCoupons(stage: Stage, product: number): void {
    for (const coupon of stage.coupons) {
      if (own.seenCoupons.includes(coupon.id) || (coupon.product !== -1 && coupon.product !== product)) continue;
      integrals.add(ViewerState.Interest, model.couponInterest, null);
      integrals.add(ViewerState.Valuation, model.couponValuation, personas.priceSensitivity);
      integrals.add(ViewerState.Urgency, model.couponUrgency, personas.impulse);
    }
    own.seenCoupons = stage.coupons.map((coupon) => coupon.id);
  }

  function noticeGifts(stage: Stage, product: number): void {
    for (const gift of stage.gifts) {
      if (gift.product !== product || own.seenGifts.includes(product)) continue;
      integrals.add(ViewerState.Interest, model.giftInterest, null);
      integrals.add(ViewerState.Valuation, model.giftValuation, personas.priceSensitivity);
      integrals.add(ViewerState.Urgency, model.giftUrgency, personas.impulse);
    }
    own.seenGifts = stage.gifts.map((gift) => gift.product);
  }

  /** The countdown wakes everybody, the opening makes urgent; who has seen it before trusts it less. */
  function noticeFlashSale(stage: Stage): void {
    const { flashSale } = stage;
    if (flashSale === null) return;
    if (flashSale.id !== own.seenSale) {
      own.seenSale = flashSale.id;
      own.hasOpened = false;
      own.saleCount += 1;
      integrals.add(ViewerState.Interest, model.flashInterest, null);
      integrals.add(ViewerState.Boredom, model.flashBoredom, null);
      if (own.saleCount > 1) integrals.add(ViewerState.Trust, model.flashRepeatTrust, null);
    }
    if (own.hasOpened || !flashSale.isOpen) return;
    own.hasOpened = true;
    const withGift = hasGift(stage, flashSale.product) ? model.flashWithGift : 1;
    const factors = isSearchGood(project.products[flashSale.product]) ? everybody : focus;
    integrals.add(ViewerState.Urgency, model.flashUrgency * withGift, factors);
  }

  function hasGift(stage: Stage, product: number): boolean {
    return stage.gifts.some((gift) => gift.product === product && gift.remaining > 0);
  }

  function noticePrice(stage: Stage, product: number): void {
    const priceCents = product === -1 ? 0 : stage.priceCents[product];
    if (product === own.lastProduct && product !== -1) {
      if (priceCents < own.lastPriceCents) {
        integrals.add(ViewerState.Interest, model.priceCutInterest, personas.priceSensitivity);
        integrals.add(ViewerState.Urgency, model.priceCutUrgency, personas.impulse);
      } else if (priceCents > own.lastPriceCents) integrals.add(ViewerState.Trust, model.priceRiseTrust, null);
    }
    own.lastProduct = product;
    own.lastPriceCents = priceCents;
  }

  return {
    save: () => saveFields(own),
    read(stage, product) {
      if (stage.coupons.length > 0 || own.seenCoupons.length > 0) noticeCoupons(stage, product);
      if (stage.gifts.length > 0 || own.seenGifts.length > 0) noticeGifts(stage, product);
      noticeFlashSale(stage);
      noticePrice(stage, product);
    },
    hasGift,
    hasOffer(stage, product) {
      if (stage.flashSale?.product === product && stage.flashSale.remaining > 0) return true;
      if (hasGift(stage, product)) return true;
      return stage.coupons.some(
        (coupon) => coupon.remaining > 0 && (coupon.product === -1 || coupon.product === product),
      );
    },
  };
}
