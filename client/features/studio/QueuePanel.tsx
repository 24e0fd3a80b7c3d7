import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import styles from './QueuePanel.module.css';
import { QueueRow } from './QueueRow.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import type { ProductActs } from './useProductActs.ts';
import { useQueueRows } from './useQueueRows.ts';

export interface QueuePanelProps {
  readonly selectedId: string | null;
  readonly onSelect: (productId: string) => void;
  readonly acts: ProductActs;
  readonly className?: string | undefined;
}

/** The product queue. Its numbers are the keys that choose a product. */
export function QueuePanel({ selectedId, onSelect, acts, className }: QueuePanelProps) {
  const { t } = useTranslation('studio');
  const { rows, mostSeen } = useQueueRows();
  const actions = (
    <>
      <RefusalNote refusal={acts.move.refusal} />
      <span className={styles.hint}>
        {t('queue.select')} <KeyHint>1–9</KeyHint>
      </span>
      <IconButton
        size={28}
        label={t('stage.up')}
        keyHint="Alt ↑"
        icon={<ArrowUp size={16} />}
        onClick={() => acts.moveBy(-1)}
      />
      <IconButton
        size={28}
        label={t('stage.down')}
        keyHint="Alt ↓"
        icon={<ArrowDown size={16} />}
        onClick={() => acts.moveBy(1)}
      />
    </>
  );
  return (
    <Panel title={t('queue.title')} count={rows.length} actions={actions} className={className}>
      <div className={styles.scroller}>
        <div className={styles.heads} aria-hidden="true">
          <span>{t('queue.key')}</span>
          <span />
          <span>{t('queue.product')}</span>
          <span>{t('queue.funnel')}</span>
          <span className={styles.right}>{t('queue.priceLeft')}</span>
        </div>
        {rows.length === 0 && <p className={styles.empty}>{t('queue.empty')}</p>}
        <ol>
          {rows.map((row) => (
            <QueueRow
              key={row.productId}
              row={row}
              mostSeen={mostSeen}
              isSelected={row.productId === selectedId}
              onSelect={onSelect}
            />
          ))}
        </ol>
      </div>
    </Panel>
  );
}
