import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './OfferList.module.css';
import { RunningCoupon } from './RunningCoupon.tsx';
import { selectCoupons } from './show-selectors.ts';

export interface OfferListProps {
  readonly isDrafting: boolean;
  readonly onNew: () => void;
}

const selectHasPhase = (state: RoomStore) => state.room.public.phase === 'live';

/** Running coupons and the way to a new one. */
export function OfferList({ isDrafting, onNew }: OfferListProps) {
  const { t } = useTranslation('studio');
  const isLive = useRoomStore(selectHasPhase);
  const running = useRoomStore(selectCoupons).filter((coupon) => coupon.isRunning);
  return (
    <div className={styles.offers}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('coupon.title')}</h3>
        <Chip>{t('coupon.running', { count: running.length })}</Chip>
        <Button
          className={styles.new}
          size={28}
          keyHint="C"
          aria-expanded={isDrafting}
          disabled={!isLive}
          onClick={onNew}
        >
          {t('coupon.new')}
        </Button>
      </div>
      {running.length === 0 ? (
        <p className={styles.none}>{t('coupon.none')}</p>
      ) : (
        <ul className={styles.list}>
          {running.map((coupon) => (
            <RunningCoupon key={coupon.id} coupon={coupon} />
          ))}
        </ul>
      )}
    </div>
  );
}
