import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock, formatCountdown } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectPinnedItem } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { usePhoneProduct } from '../phone/usePhoneProduct.ts';
import { bestCoupon } from '../studio/offer-math.ts';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { useSegmentClock } from '../studio/SegmentMeter.tsx';
import { selectCoupons, selectPublic, selectShowSecond } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './HostFigures.module.css';

/** Time and stock: the product on air, what is left of it, of the coupon and of the segment. */
export function HostFigures() {
  return (
    <section className={styles.foot}>
      <OnAir />
      <Stock />
      <OfferLeft />
      <SegmentLeft />
    </section>
  );
}

function OnAir() {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const product = usePhoneProduct();
  if (product === null) return <p className={styles.none}>{t('host.nothingOnAir')}</p>;
  const hasCoupon = product.paysCents !== product.priceCents;
  return (
    <div className={styles.onAir}>
      <span className={styles.picture}>
        <ProductThumb pictureUrl={product.pictureUrl} size="fill" />
      </span>
      <div className={styles.words}>
        <p className={styles.live}>
          <StateMark kind="onAir" size={14} />
          {t('stage.onAir', { slot: product.slot })}
        </p>
        <p className={styles.name}>{product.shortName}</p>
        <p className={styles.prices}>
          {hasCoupon ? (
            <s className={styles.before}>{price(product.priceCents)}</s>
          ) : (
            <b>{price(product.priceCents)}</b>
          )}
          {hasCoupon && (
            <b className={styles.pays}>
              {t(product.isFlash ? 'host.flashPrice' : 'moderator.couponPrice', { price: price(product.paysCents) })}
            </b>
          )}
        </p>
      </div>
    </div>
  );
}

function Stock() {
  const { t } = useTranslation('studio');
  const item = useRoomStore(selectPinnedItem);
  return (
    <Figure
      label={t('host.left')}
      value={item === null ? '—' : String(item.stock)}
      unit={item ? t('host.pieces') : undefined}
    >
      {item && <ProgressBar ratio={item.stock / Math.max(1, item.stock + item.soldUnits)} />}
    </Figure>
  );
}

/** What ends first for the product on air: its flash sale, else its coupon. */
function OfferLeft() {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const { flashSale } = useRoomStore(selectPublic);
  const item = useRoomStore(selectPinnedItem);
  const second = useRoomStore(selectShowSecond);
  const coupons = useRoomStore(selectCoupons);
  const coupon = item === null ? null : bestCoupon(coupons, item.productId, item.priceCents);
  if (item !== null && flashSale?.productId === item.productId) {
    const isOpen = second * 1000 >= flashSale.opensAtMs;
    const endsAtMs = isOpen ? flashSale.endsAtMs : flashSale.opensAtMs;
    return (
      <Figure
        label={t(isOpen ? 'host.flashLeft' : 'host.flashOpens', { price: price(flashSale.priceCents) })}
        value={formatCountdown(endsAtMs - second * 1000)}
        note={t('flashSale.sold', { sold: flashSale.soldUnits, quantity: flashSale.quantity })}
      />
    );
  }
  if (coupon === null) return <Figure label={t('host.couponLeft')} value="—" note={t('host.noCoupon')} />;
  const leftMs = coupon.endsAtMs - second * 1000;
  return (
    <Figure label={t('host.couponLeft')} value={formatCountdown(leftMs)}>
      <ProgressBar ratio={leftMs / (coupon.endsAtMs - coupon.startedAtMs)} colour="var(--c-v4)" />
    </Figure>
  );
}

const selectPlanned = (state: RoomStore) => state.room.public.plannedMs;

function SegmentLeft() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const clock = useSegmentClock();
  const plannedMs = useRoomStore(selectPlanned);
  if (clock === null) return <Figure label={t('host.segmentLeft')} value={formatClock(plannedMs)} />;
  const isOver = clock.overrunMs > 0;
  return (
    <Figure
      label={isOver ? t('host.segmentOver') : t('host.segmentLeft')}
      value={isOver ? formatClock(clock.overrunMs) : formatCountdown(clock.plannedMs - clock.elapsedMs)}
      note={clock.next === null ? t('host.nextEnd') : t('host.next', { name: pick(clock.next.name) })}
      isLate={isOver}
    />
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly isLate?: boolean;
  readonly children?: ReactNode;
}

function Figure({ label, value, unit, note, isLate = false, children }: FigureProps) {
  return (
    <div className={styles.figure} data-late={isLate}>
      <p className={styles.label}>
        {isLate && <StateMark kind="attend" size={16} />}
        {label}
      </p>
      <p className={styles.value}>
        {value}
        {unit && <small>{unit}</small>}
      </p>
      {children}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
