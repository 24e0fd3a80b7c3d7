import { FileText, GripVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import type { ShownProduct } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import { MarginBar } from './MarginBar.tsx';
import { PriceCell } from './PriceCell.tsx';
import { ProductMenu } from './ProductMenu.tsx';
import styles from './ProductRow.module.css';
import { marginOf } from './preflight.ts';
import { useCanPrepare } from './useCanPrepare.ts';
import { type RowDrag, useProductOrder } from './useProductOrder.ts';

export interface ProductRowProps {
  readonly shown: ShownProduct;
  readonly count: number;
  readonly onFacts: (productId: string) => void;
  readonly drag: RowDrag;
}

/** One product of the show: its place, price and margin, its stock, and the way to its facts. */
export function ProductRow({ shown, count, onFacts, drag }: ProductRowProps) {
  const { product, item, slot } = shown;
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const pictureUrl = useRoomStore(selectProducts).find(({ id }) => id === product.id)?.pictureUrl ?? null;
  const canPrepare = useCanPrepare();
  const { command, news, isOver, row } = useProductOrder(shown, count, drag);
  const name = pick(product.shortName);
  return (
    <tr className={styles.row} data-product={product.id} data-over={isOver} {...row}>
      <td className={styles.slot}>
        <span className={styles.place}>
          <button
            type="button"
            className={styles.grip}
            draggable={canPrepare}
            disabled={!canPrepare}
            aria-label={t('show.products.grip', { name, slot, count })}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', product.id);
              drag.onDrag(product.id);
            }}
            onDragEnd={() => drag.onDrag(null)}
          >
            <GripVertical size={14} aria-hidden="true" />
          </button>
          {slot}
        </span>
      </td>
      <th scope="row" className={styles.product}>
        <span className={styles.name}>
          <ProductThumb pictureUrl={pictureUrl} size={28} />
          <span>{name}</span>
        </span>
        <span className={styles.narrow}>
          {t('show.products.floor')} {price(product.floorPriceCents)} · {t('show.products.stock')} {item.stock}
        </span>
        <RefusalNote refusal={command.refusal} />
        <VisuallyHidden>
          <span role="status">{news}</span>
        </VisuallyHidden>
      </th>
      <td className={styles.wide}>{t(`show.purpose.${product.purpose}`)}</td>
      <td className={styles.price}>
        <PriceCell product={product} item={item} name={name} />
      </td>
      <td className={styles.number}>{price(product.floorPriceCents)}</td>
      <td className={styles.wide}>
        <span className={styles.margin}>
          <span className={styles.percent}>
            {formatPercent(Math.round(marginOf(item.priceCents, product.costCents) * 100) / 100)}
          </span>
          <MarginBar product={product} priceCents={item.priceCents} />
        </span>
      </td>
      <td className={styles.number}>{item.stock}</td>
      <td className={styles.acts}>
        <IconButton
          size={28}
          label={t('show.products.facts', { name })}
          icon={<FileText size={16} aria-hidden="true" />}
          onClick={() => onFacts(product.id)}
        />
        <ProductMenu
          productId={product.id}
          name={name}
          slot={slot}
          count={count}
          onCommand={(give) => void command.run(give)}
        />
      </td>
    </tr>
  );
}
