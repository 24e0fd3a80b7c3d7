import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Panel } from '../../components/Panel.tsx';
import { DimensionRow } from './DimensionRow.tsx';
import styles from './table.module.css';

/** The ten dimensions with points, reason and evidence; each row opens to the metrics it is made of. */
export function DimensionTable({ roomId, debrief }: { readonly roomId: string; readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  return (
    <Panel
      size={48}
      title={t('dimensions.title')}
      actions={<span className={styles.note}>{t('dimensions.note')}</span>}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('dimensions.dimension')}
            </th>
            <th scope="col" className={styles.number}>
              {t('dimensions.points')}
            </th>
            <th scope="col">{t('dimensions.why')}</th>
            <th scope="col">{t('dimensions.evidence')}</th>
          </tr>
        </thead>
        {debrief.scorecard.dimensions.map((dimension) => (
          <DimensionRow key={dimension.id} roomId={roomId} dimension={dimension} currency={debrief.brief.currency} />
        ))}
      </table>
    </Panel>
  );
}
