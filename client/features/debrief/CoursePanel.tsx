import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import styles from './CoursePanel.module.css';

/** The chart library is heavy and comes after the figures. */
const ShowChart = lazy(async () => ({ default: (await import('./ShowChart.tsx')).ShowChart }));

/** The course of the show: online and GMV over time. */
export function CoursePanel({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  return (
    <Panel size={48} title={t('chart.title')}>
      {debrief.series.length < 2 ? (
        <p className={styles.none}>{t('chart.none')}</p>
      ) : (
        <Suspense fallback={<Loading />}>
          <ShowChart debrief={debrief} />
        </Suspense>
      )}
    </Panel>
  );
}
