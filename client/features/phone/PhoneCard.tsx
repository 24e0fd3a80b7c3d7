import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { useMoney } from '../studio/useShow.ts';
import styles from './PhoneCard.module.css';
import { usePhoneProduct } from './usePhoneProduct.ts';

/** The card of the product on air: picture, name, what one pays and what it cost without the coupon. */
export function PhoneCard({ size }: { readonly size: 'mini' | 'small' | 'full' }) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const product = usePhoneProduct();
  if (product === null) return null;
  const isLower = product.paysCents !== product.priceCents;
  return (
    <div className={styles.card} data-theme="light">
      {size !== 'mini' && <ProductThumb pictureUrl={product.pictureUrl} size={size === 'full' ? 80 : 40} />}
      <div className={styles.words}>
        {size === 'full' && (
          <p className={styles.state}>
            <StateMark kind="onAir" size={9} />
            {t('phone.explaining')}
            <span className={styles.left}>{t('phone.slotLeft', { slot: product.slot, stock: product.stock })}</span>
          </p>
        )}
        <p className={styles.name}>{size === 'full' ? product.name : product.shortName}</p>
        <p className={styles.prices}>
          {(size === 'full' || product.isFlash) && isLower && (
            <span className={styles.word}>{product.isFlash ? t('phone.flashName') : t('phone.withCoupon')}</span>
          )}
          <strong className={styles.pays}>{price(product.paysCents)}</strong>
          {isLower && <s className={styles.before}>{price(product.priceCents)}</s>}
        </p>
        {product.gift && size !== 'mini' && <p className={styles.gift}>{t('phone.gift', { text: product.gift })}</p>}
      </div>
      {size !== 'mini' && (
        <span className={styles.buy} data-out={product.isOut}>
          {product.isOut ? t('phone.soldOut') : t('phone.buy')}
        </span>
      )}
    </div>
  );
}
