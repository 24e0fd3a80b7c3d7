import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductCounters } from '#shared/model/room.ts';
import { classNames } from '../../components/class-names.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import { FunnelBars } from './FunnelBars.tsx';
import { ProductThumb } from './ProductThumb.tsx';
import styles from './QueueRow.module.css';
import type { QueueRowState } from './queue-row.ts';
import { useMoney } from './useShow.ts';

/** Everything that a row shows. */
export interface QueueRowView {
  readonly productId: string;
  readonly slot: number;
  readonly name: string;
  readonly pictureUrl: string | null;
  readonly state: QueueRowState;
  /** What the state says, ready to read. */
  readonly stateText: string;
  readonly priceCents: number;
  readonly stock: number;
  /** Stock in proportion to what was ever on sale, in [0, 1]. */
  readonly stockRatio: number;
  readonly counters: ProductCounters | null;
}

export interface QueueRowProps {
  readonly row: QueueRowView;
  readonly mostSeen: number;
  readonly isSelected: boolean;
  readonly onSelect: (productId: string) => void;
}

/** One product of the queue: key, picture, name with its state word, funnel, price and what is left. */
export const QueueRow = memo(function QueueRow({ row, mostSeen, isSelected, onSelect }: QueueRowProps) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const { slot, name, state, stateText, stock } = row;
  const label = t('queue.row', { slot, name, state: stateText, price: price(row.priceCents), stock });
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classNames(styles.row, isSelected && styles.selected)}
        data-state={state}
        aria-pressed={isSelected}
        aria-label={label}
        onClick={() => onSelect(row.productId)}
      >
        {slot <= 9 ? <KeyHint>{slot}</KeyHint> : <span className={styles.slot}>{slot}</span>}
        <ProductThumb pictureUrl={row.pictureUrl} size={32} isDimmed={state === 'soldOut' || state === 'notListed'} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.state}>
            {MARKS[state] && <StateMark kind={MARKS[state]} size={9} />}
            <span className={styles.stateText}>{stateText}</span>
          </span>
        </span>
        <FunnelBars counters={row.counters} mostSeen={mostSeen} />
        <span className={styles.figures}>
          <span className={styles.price}>{price(row.priceCents)}</span>
          <span className={styles.stock}>
            <span className={styles.stockBar}>
              <ProgressBar ratio={row.stockRatio} colour={state === 'low' ? 'var(--c-warn)' : 'var(--c-muted)'} />
            </span>
            <span className={styles.left}>{stock}</span>
          </span>
        </span>
      </button>
    </li>
  );
});

const MARKS: Readonly<Record<QueueRowState, MarkKind | null>> = {
  onAir: 'onAir',
  next: 'next',
  soldOut: null,
  notListed: 'none',
  flash: 'info',
  low: 'attend',
  inBag: null,
};
