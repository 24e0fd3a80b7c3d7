import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './FocusHead.module.css';
import { marginRatio, openFlashSale, paysCents } from './offer-math.ts';
import { ProductThumb } from './ProductThumb.tsx';
import { type ShownProduct, selectPinned, selectPublic, selectShowSecond } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** The chosen product: whether it is on air, and the four figures that a decision needs. */
export function FocusHead({ shown }: { readonly shown: ShownProduct }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const pinned = useRoomStore(selectPinned);
  const second = useRoomStore(selectShowSecond);
  const room = useRoomStore(selectPublic);
  const picture = useRoomStore(selectProducts).find((one) => one.id === shown.product.id)?.pictureUrl ?? null;
  const { product, item, slot } = shown;
  const isOnAir = pinned?.productId === product.id;
  const pays = paysCents(room, item);
  const isFlash = openFlashSale(room, product.id) !== null;
  const isLower = pays !== item.priceCents;
  return (
    <>
      <div className={styles.head}>
        <ProductThumb pictureUrl={picture} size={36} />
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
        <Figure
          name={isFlash ? t('stage.flashPrice') : t('stage.withCoupon')}
          value={isLower ? price(pays) : '—'}
          isMoney={isLower}
        />
        <Figure name={t('stage.stock')} value={item.isSoldOut ? t('stage.soldOut') : String(item.stock)} />
        <Figure name={t('stage.margin')} value={formatPercent(marginRatio(pays, product.costCents))} />
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
