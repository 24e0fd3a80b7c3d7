import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { formatPercent } from '../../format/percent.ts';
import type { SendRefusal } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { flashConsequence } from './draft-consequence.ts';
import { couponPriceCents } from './offer-math.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { type ShownProduct, selectCoupons } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

export interface FlashSaleConsequenceProps {
  readonly shown: ShownProduct;
  readonly priceCents: number | null;
  readonly quantity: number | null;
  readonly isReady: boolean;
  readonly refusal: SendRefusal | null;
}

/** What a drafted flash sale does to the margin, and what it costs at most against the live price; the room's refusal in its place. */
export function FlashSaleConsequence({ shown, priceCents, quantity, isReady, refusal }: FlashSaleConsequenceProps) {
  const { t } = useTranslation('studio');
  const { price, total } = useMoney();
  const coupons = useRoomStore(selectCoupons);
  const { product, item } = shown;
  if (refusal !== null) {
    return (
      <div className={styles.lines}>
        <RefusalNote refusal={refusal} />
      </div>
    );
  }
  if (!isReady || priceCents === null || quantity === null) {
    return (
      <div className={styles.lines}>
        <p className={styles.quiet}>{t('flashSale.invalid')}</p>
        <p className={styles.quiet}>
          {t('flashSale.bounds', { floor: price(product.floorPriceCents), price: price(item.priceCents) })}
        </p>
      </div>
    );
  }
  const paysCents = couponPriceCents(coupons, product.id, priceCents);
  const consequence = flashConsequence({ priceCents, paysCents, quantity }, item, product);
  return (
    <div className={styles.lines}>
      {consequence.kind === 'fine' ? (
        <>
          <p className={styles.line}>
            {t(paysCents === priceCents ? 'flashSale.margin' : 'flashSale.marginCoupon', {
              price: price(paysCents),
              margin: formatPercent(consequence.margin),
              floor: price(product.floorPriceCents),
            })}
          </p>
          <p className={styles.line}>
            {t('flashSale.cost', { amount: total(consequence.costCents), quantity, price: price(item.priceCents) })}
          </p>
        </>
      ) : (
        <p className={styles.line} data-tone="danger">
          <StateMark kind="act" />
          {t(`flashSale.${consequence.kind}`, {
            price: price(consequence.kind === 'notBelow' ? item.priceCents : paysCents),
            floor: price(product.floorPriceCents),
            stock: item.stock,
          })}
        </p>
      )}
    </div>
  );
}
