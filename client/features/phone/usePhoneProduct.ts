import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectPinnedItem, selectPinnedSlot, selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { openFlashSale, paysCents } from '../studio/offer-math.ts';
import { isOut } from '../studio/queue-row.ts';

const selectPublic = (state: RoomStore) => state.room.public;

/** The product card as a viewer sees it. `paysCents` is what the next piece costs, with flash sale and coupon. */
export interface PhoneProduct {
  readonly id: string;
  readonly slot: number;
  readonly name: string;
  readonly shortName: string;
  readonly pictureUrl: string | null;
  readonly stock: number;
  /** Can nobody buy it: nothing is left, or the team says so. */
  readonly isOut: boolean;
  readonly priceCents: number;
  readonly paysCents: number;
  readonly isFlash: boolean;
  readonly gift: string | null;
}

/** The card on air, or null. */
export function usePhoneProduct(): PhoneProduct | null {
  const { pick } = useLanguage();
  const item = useRoomStore(selectPinnedItem);
  const slot = useRoomStore(selectPinnedSlot);
  const room = useRoomStore(selectPublic);
  const product = useRoomStore(selectProducts).find((one) => one.id === item?.productId);
  if (item === null || slot === null || product === undefined) return null;
  return {
    id: item.productId,
    slot,
    name: pick(product.name),
    shortName: pick(product.shortName),
    pictureUrl: product.pictureUrl,
    stock: item.stock,
    isOut: isOut(item),
    priceCents: item.priceCents,
    paysCents: paysCents(room, item),
    isFlash: openFlashSale(room, item.productId) !== null,
    gift: room.gifts.find((gift) => gift.productId === item.productId)?.text ?? null,
  };
}
