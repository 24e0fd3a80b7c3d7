import { useRoomStore } from '../../store/useRoomStore.ts';
import { bestCoupon, couponPriceCents } from '../studio/offer-math.ts';
import { selectPublic } from '../studio/show-selectors.ts';
import { useMoney, useShowLanguage, useShowTexts } from '../studio/useShow.ts';
import type { StateAnswers } from './fact-suggestions.ts';

/** Answers about price, offer and stock from the room as it is now, in the show's language. */
export function useStateAnswers(): StateAnswers {
  const room = useRoomStore(selectPublic);
  const say = useShowTexts();
  const lang = useShowLanguage();
  const { spoken } = useMoney();
  const itemOf = (id: string) => room.queue.find((item) => item.productId === id);
  return {
    price: (product) => {
      const item = itemOf(product.id);
      if (item === undefined) return null;
      const couponPrice = couponPriceCents(room.coupons, product.id, item.priceCents);
      const values = {
        name: product.shortName[lang],
        price: spoken(item.priceCents),
        couponPrice: spoken(couponPrice),
      };
      return couponPrice === item.priceCents ? say('state.price', values) : say('state.priceCoupon', values);
    },
    offer: (product) => {
      const item = itemOf(product.id);
      const coupon = item === undefined ? null : bestCoupon(room.coupons, product.id, item.priceCents);
      return coupon === null ? say('state.noOffer') : say('state.offer', { amount: spoken(coupon.amountCents) });
    },
    stock: (product) => {
      const item = itemOf(product.id);
      if (item === undefined) return null;
      return item.stock === 0
        ? say('state.soldOut', { name: product.shortName[lang] })
        : say('state.stock', { stock: item.stock });
    },
  };
}
