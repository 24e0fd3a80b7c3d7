import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './FocusHead.module.css';
import { couponPriceCents, marginRatio } from './offer-math.ts';
import { ProductThumb } from './ProductThumb.tsx';
import { type ShownProduct, selectCoupons, selectPinned, selectShowSecond } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** The chosen product: whether it is on air, and the four figures that a decision needs. */
export function FocusHead({ shown }: { readonly shown: ShownProduct }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const pinned = useRoomStore(selectPinned);
  const second = useRoomStore(selectShowSecond);
  const coupons = useRoomStore(selectCoupons);
  const picture = useRoomStore(selectProducts).find((one) => one.id === shown.product.id)?.pictureUrl ?? null;
  const { product, item, slot } = shown;
  const isOnAir = pinned?.productId === product.id;
  const couponCents = couponPriceCents(coupons, product.id, item.priceCents);
  const hasCoupon = couponCents !== item.priceCents;
  return (
    <>
      <div className={styles.head}>
        <ProductThumb pictureUrl={picture} size={44} />
        <div className={styles.words}>
          {isOnAir ? (
            <p className={styles.onAir}>
              <StateMark kind="onAir" size={9} />
              {t('stage.onAir', { slot })}
              <span className={styles.clock}>{formatClock(second * 1000 - pinned.sinceMs)}</span>
            </p>
          ) : (
            <p className={styles.chosen}>{t('stage.slot', { slot, state: t('stage.selected') })}</p>
          )}
          <p className={styles.name}>{pick(product.name)}</p>
        </div>
      </div>
      <dl className={styles.figures}>
        <Figure name={t('stage.livePrice')} value={price(item.priceCents)} />
        <Figure name={t('stage.withCoupon')} value={hasCoupon ? price(couponCents) : '—'} isMoney={hasCoupon} />
        <Figure name={t('stage.stock')} value={String(item.stock)} />
        <Figure name={t('stage.margin')} value={formatPercent(marginRatio(couponCents, product.costCents))} />
      </dl>
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly isMoney?: boolean;
}

function Figure({ name, value, isMoney = false }: FigureProps) {
  return (
    <div className={styles.figure} data-money={isMoney}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
