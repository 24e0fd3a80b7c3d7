import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { useQueueRows } from '../studio/useQueueRows.ts';
import styles from './SampleList.module.css';

export interface SampleListProps {
  readonly shownId: string | null;
  readonly onChoose: (productId: string) => void;
  readonly className?: string | undefined;
}

/** The queue as the samples on the table: which is on air, which comes next, which to look up. */
export function SampleList({ shownId, onChoose, className }: SampleListProps) {
  const { t } = useTranslation('studio');
  const { rows } = useQueueRows();
  return (
    <Panel
      title={t('assistant.samples')}
      count={rows.length}
      className={className}
      actions={
        <span className={styles.hint}>
          {t('queue.select')} <KeyHint>1–9</KeyHint>
        </span>
      }
    >
      <ol className={styles.list}>
        {rows.map(({ productId, slot, name, pictureUrl, state, stateText }) => (
          <li key={productId}>
            <button
              type="button"
              className={styles.row}
              data-state={state}
              aria-pressed={productId === shownId}
              aria-label={t('assistant.sample', { slot, name, state: stateText })}
              onClick={() => onChoose(productId)}
            >
              <KeyHint>{slot}</KeyHint>
              <ProductThumb pictureUrl={pictureUrl} size={24} isDimmed={state === 'soldOut'} />
              <span className={styles.name}>{name}</span>
              {(state === 'onAir' || state === 'next') && <StateMark kind={state} size={9} />}
              <span className={styles.state}>{stateText}</span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
