import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { ProductThumb } from '../studio/ProductThumb.tsx';
import { useQueueRows } from '../studio/useQueueRows.ts';
import styles from './SampleList.module.css';
import { useSamples } from './useSamples.ts';

export interface SampleListProps {
  readonly shownId: string | null;
  readonly onChoose: (productId: string) => void;
  readonly className?: string | undefined;
}

/** The queue as the samples on the table: which is on air, which comes next, which to look up, and which lie ready. */
export function SampleList({ shownId, onChoose, className }: SampleListProps) {
  const { t } = useTranslation('studio');
  const { rows } = useQueueRows();
  const samples = useSamples();
  const readyCount = rows.filter((row) => samples.ready.includes(row.productId)).length;
  return (
    <Panel
      title={t('assistant.samples')}
      count={t('assistant.samplesReady', { count: readyCount, of: rows.length })}
      className={className}
      actions={
        <span className={styles.hint}>
          {t('queue.select')} <KeyHint>1–9</KeyHint>
        </span>
      }
    >
      <ol className={styles.list}>
        {rows.map(({ productId, slot, name, pictureUrl, state, stateText }) => (
          <li key={productId} className={styles.item}>
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
            <input
              type="checkbox"
              className={styles.ready}
              aria-label={t('assistant.sampleReady', { slot, name })}
              title={t('assistant.sampleReady', { slot, name })}
              checked={samples.ready.includes(productId)}
              onChange={(event) => samples.set(productId, event.target.checked)}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
