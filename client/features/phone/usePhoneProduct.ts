import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectPinnedItem, selectPinnedSlot, selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { couponPriceCents } from '../studio/offer-math.ts';

const selectCoupons = (state: RoomStore) => state.room.public.coupons;

/** The product card as a viewer sees it. `paysCents` is the price with the best coupon. */
export interface PhoneProduct {
  readonly id: string;
  readonly slot: number;
  readonly name: string;
  readonly shortName: string;
  readonly pictureUrl: string | null;
  readonly stock: number;
  readonly priceCents: number;
  readonly paysCents: number;
}

/** The card on air, or null. */
export function usePhoneProduct(): PhoneProduct | null {
  const { pick } = useLanguage();
  const item = useRoomStore(selectPinnedItem);
  const slot = useRoomStore(selectPinnedSlot);
  const coupons = useRoomStore(selectCoupons);
  const product = useRoomStore(selectProducts).find((one) => one.id === item?.productId);
  if (item === null || slot === null || product === undefined) return null;
  return {
    id: item.productId,
    slot,
    name: pick(product.name),
    shortName: pick(product.shortName),
    pictureUrl: product.pictureUrl,
    stock: item.stock,
    priceCents: item.priceCents,
    paysCents: couponPriceCents(coupons, item.productId, item.priceCents),
  };
}
