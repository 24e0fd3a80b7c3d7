import { useTranslation } from 'react-i18next';
import { formatCountdown } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectPublic, selectShowSecond } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import { useSlotName } from '../studio/useSlotName.ts';
import { PhoneOffer } from './PhoneOffer.tsx';
import styles from './PhoneOffers.module.css';

const selectPinnedId = (state: RoomStore) => state.room.public.pinned?.productId ?? null;

/** The winners stay on the screen for so long. */
const DRAW_SHOWN_MS = 30_000;

/** What viewers can take now: the flash sale, the coupon of the product on air or of all, the lucky bag or its winners. */
export function PhoneOffers() {
  return (
    <div className={styles.offers}>
      <Flash />
      <Coupon />
      <Bag />
    </div>
  );
}

function Flash() {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const slotName = useSlotName();
  const second = useRoomStore(selectShowSecond);
  const { flashSale } = useRoomStore(selectPublic);
  if (flashSale === null) return null;
  const nowMs = second * 1000;
  const isOpen = nowMs >= flashSale.opensAtMs;
  const left = flashSale.quantity - flashSale.soldUnits;
  return (
    <PhoneOffer
      main={price(flashSale.priceCents)}
      word={t('phone.flashName')}
      about={slotName(flashSale.productId)}
      clock={formatCountdown((isOpen ? flashSale.endsAtMs : flashSale.opensAtMs) - nowMs)}
      ends={
        isOpen
          ? t('phone.flashEnds', { clock: formatCountdown(flashSale.endsAtMs - nowMs), count: left })
          : t('phone.flashOpens', { clock: formatCountdown(flashSale.opensAtMs - nowMs) })
      }
    />
  );
}

function Coupon() {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const second = useRoomStore(selectShowSecond);
  const pinnedId = useRoomStore(selectPinnedId);
  const coupon = useRoomStore(selectPublic)
    .coupons.filter((one) => one.isRunning)
    .find((one) => one.productId === null || one.productId === pinnedId);
  if (coupon === undefined) return null;
  return (
    <PhoneOffer
      main={price(coupon.amountCents)}
      word={t('phone.couponName')}
      clock={formatCountdown(coupon.endsAtMs - second * 1000)}
      ends={t('phone.couponEnds', { clock: formatCountdown(coupon.endsAtMs - second * 1000) })}
    />
  );
}

function Bag() {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectShowSecond);
  const { luckyBag, lastDraw } = useRoomStore(selectPublic);
  if (luckyBag !== null) {
    return (
      <PhoneOffer
        word={t('phone.bagName')}
        about={luckyBag.prize}
        clock={formatCountdown(luckyBag.endsAtMs - second * 1000)}
        ends={t('phone.bagEnds', {
          clock: formatCountdown(luckyBag.endsAtMs - second * 1000),
          phrase: luckyBag.phrase,
        })}
      />
    );
  }
  const isFresh = lastDraw?.reason === 'drawn' && second * 1000 - lastDraw.atMs < DRAW_SHOWN_MS;
  if (!isFresh) return null;
  const [first] = lastDraw.winners;
  return (
    <PhoneOffer
      word={t('phone.drawName')}
      about={lastDraw.prize}
      ends={first ? t('phone.drawWinners', { name: first.name, count: lastDraw.winnerCount }) : t('phone.drawNobody')}
    />
  );
}
