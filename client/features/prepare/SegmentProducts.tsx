import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts, selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { assign, hasRoom, unassign } from './plan-draft.ts';
import type { SegmentFieldProps } from './SegmentFields.tsx';
import styles from './SegmentProducts.module.css';
import { useCanPrepare } from './useCanPrepare.ts';

/** The products of a segment, each with the way out, and a list of those of the queue that may come in. */
export function SegmentProducts({ plan, index, segment }: SegmentFieldProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const canPrepare = useCanPrepare();
  const queue = useRoomStore(selectQueue);
  const products = useRoomStore(selectProducts);
  const slotOf = (productId: string) => queue.findIndex((item) => item.productId === productId) + 1;
  const nameOf = (productId: string) => {
    const product = products.find(({ id }) => id === productId);
    return product === undefined ? productId : pick(product.shortName);
  };
  const rest = queue.filter(({ productId }) => !segment.productIds.includes(productId));
  const name = pick(segment.name);
  return (
    <ul className={styles.products} aria-label={t('show.plan.productsOf', { name })}>
      {segment.productIds.map((productId) => (
        <li key={productId} className={styles.product}>
          {slotOf(productId)} {nameOf(productId)}
          {canPrepare && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('show.plan.unassign', { product: nameOf(productId), name })}
              onClick={() => plan.edit(unassign(plan.segments, index, productId))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
      {canPrepare && rest.length > 0 && hasRoom(segment) && (
        <li>
          <select
            className={styles.add}
            aria-label={t('show.plan.assign', { name })}
            value=""
            onChange={(event) => plan.edit(assign(plan.segments, index, event.target.value))}
          >
            <option value="" disabled>
              {t('show.plan.assignShort')}
            </option>
            {rest.map(({ productId }) => (
              <option key={productId} value={productId}>
                {slotOf(productId)} {nameOf(productId)}
              </option>
            ))}
          </select>
        </li>
      )}
    </ul>
  );
}
