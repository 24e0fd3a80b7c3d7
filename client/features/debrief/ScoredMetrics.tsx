import { useTranslation } from 'react-i18next';
import type { Project } from '#shared/model/project.ts';
import type { ScoredMetric } from '#shared/scoring/scorecard.ts';
import { SCORED_METRICS } from '#shared/scoring/scored-metric-registry.ts';
import { Definition } from '../../components/Definition.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { metricText } from './metric-text.ts';
import styles from './table.module.css';

export interface ScoredMetricsProps {
  readonly roomId: string;
  readonly metrics: readonly ScoredMetric[];
  readonly currency: Project['currency'];
}

/** The metrics of one dimension: value, where full points begin, points, and the moments behind them. */
export function ScoredMetrics({ roomId, metrics, currency }: ScoredMetricsProps) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const style = { t, language, currency };
  return (
    <table className={styles.table} aria-label={t('dimensions.metrics')}>
      <thead>
        <tr>
          <th scope="col">{t('dimensions.metric')}</th>
          <th scope="col" className={styles.number}>
            {t('dimensions.value')}
          </th>
          <th scope="col" className={styles.number}>
            {t('dimensions.target')}
          </th>
          <th scope="col" className={styles.number}>
            {t('dimensions.points')}
          </th>
          <th scope="col">{t('dimensions.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={metric.id}>
            <th scope="row">
              <MetricName metric={metric} />
            </th>
            <td className={styles.number}>{metricText(metric.value, metric.unit, style)}</td>
            <td className={styles.number}>{metricText(metric.target, metric.unit, style)}</td>
            <td className={styles.number}>
              {metric.points === null
                ? t('dimensions.notScored')
                : `${formatDecimal(metric.points, 1)} / ${formatDecimal(metric.maxPoints, 1)}`}
            </td>
            <td>
              <EvidenceLinks roomId={roomId} evidence={metric.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The name with its definition; a metric of an older rubric that this version does not know has the name alone. */
function MetricName({ metric }: { readonly metric: ScoredMetric }) {
  const { pick } = useLanguage();
  const known = Object.entries(SCORED_METRICS).find(([id]) => id === metric.id)?.[1];
  return known === undefined ? (
    pick(metric.name)
  ) : (
    <Definition word={pick(metric.name)} meaning={pick(known.formula)} />
  );
}
