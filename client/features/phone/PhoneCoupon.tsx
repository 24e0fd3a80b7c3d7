import { useTranslation } from 'react-i18next';
import { formatCountdown } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectCoupons, selectShowSecond } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './PhoneCoupon.module.css';

const selectPinnedId = (state: RoomStore) => state.room.public.pinned?.productId ?? null;

/** The running coupon of the product on air, else of all products, with the time it has left. */
export function PhoneCoupon() {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const second = useRoomStore(selectShowSecond);
  const pinnedId = useRoomStore(selectPinnedId);
  const coupon = useRoomStore(selectCoupons)
    .filter((one) => one.isRunning)
    .find((one) => one.productId === null || one.productId === pinnedId);
  if (coupon === undefined) return null;
  return (
    <div className={styles.coupon}>
      <span className={styles.amount}>
        {price(coupon.amountCents)} <span className={styles.word}>{t('phone.couponName')}</span>
      </span>
      <span className={styles.ends}>
        {t('phone.couponEnds', { clock: formatCountdown(coupon.endsAtMs - second * 1000) })}
      </span>
    </div>
  );
}
