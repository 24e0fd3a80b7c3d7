import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { usePhoneProduct } from '../phone/usePhoneProduct.ts';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { useMoney } from '../studio/useShow.ts';
import styles from './OnAirLine.module.css';

const selectCaption = (state: RoomStore) => state.room.public.captions.at(-1) ?? null;

export interface OnAirLineProps {
  /** False where the words on air stand beside it. */
  readonly hasWords?: boolean;
}

/** One line about what viewers see and hear now: product, prices, what is left, and the host's last words. */
export function OnAirLine({ hasWords = true }: OnAirLineProps) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const product = usePhoneProduct();
  const caption = useRoomStore(selectCaption);
  return (
    <div className={styles.line}>
      {product === null ? (
        <span className={styles.quiet}>{t('moderator.nothingOnAir')}</span>
      ) : (
        <>
          <span className={styles.onAir}>
            <StateMark kind="onAir" />
            {t('stage.onAir', { slot: product.slot })}
          </span>
          <ProductThumb pictureUrl={product.pictureUrl} size={24} />
          <strong className={styles.name}>{product.shortName}</strong>
          <span>{price(product.priceCents)}</span>
          {product.paysCents !== product.priceCents && (
            <span className={styles.pays}>
              {t(product.isFlash ? 'host.flashPrice' : 'moderator.couponPrice', { price: price(product.paysCents) })}
            </span>
          )}
          <span>{t('moderator.onAirLeft', { stock: product.stock })}</span>
        </>
      )}
      {hasWords && caption && (
        <span className={styles.caption}>
          <span className={styles.quiet}>{t('moderator.viewerSpeaks')}</span>
          <q className={styles.words}>{caption.text}</q>
        </span>
      )}
    </div>
  );
}
