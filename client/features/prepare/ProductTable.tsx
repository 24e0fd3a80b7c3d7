import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { findShown, selectProject, selectPublic } from '../studio/show-selectors.ts';
import { ProductRow } from './ProductRow.tsx';
import styles from './ProductTable.module.css';

const COLUMNS = ['slot', 'product', 'purpose', 'price', 'floor', 'margin', 'stock', 'acts'] as const;

/** The queue as a table. A row is dragged by its handle, or moved with Alt and an arrow, or by its menu. */
export function ProductTable({ onFacts }: { readonly onFacts: (productId: string) => void }) {
  const { t } = useTranslation('prepare');
  const { queue } = useRoomStore(selectPublic);
  const project = useRoomStore(selectProject);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('show.products.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr className={styles.heads}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head} data-column={column}>
                {column === 'acts' ? (
                  <VisuallyHidden>{t('show.products.acts')}</VisuallyHidden>
                ) : (
                  t(`show.products.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queue.map(({ productId }) => {
            const shown = findShown(project, queue, productId);
            return (
              shown && (
                <ProductRow
                  key={productId}
                  shown={shown}
                  count={queue.length}
                  onFacts={onFacts}
                  drag={{ draggedId, onDrag: setDraggedId }}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
