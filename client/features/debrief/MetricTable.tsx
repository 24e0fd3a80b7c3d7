import { useTranslation } from 'react-i18next';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './MetricTable.module.css';
import { metricText } from './metric-text.ts';
import tables from './table.module.css';

/** Every metric of the show beside par's mean, each with its definition. */
export function MetricTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { pick, language } = useLanguage();
  const style = { t, language, currency: debrief.brief.currency };
  return (
    <Panel size={48} title={t('metrics.title')} actions={<span className={tables.note}>{t('metrics.note')}</span>}>
      <ul className={styles.grid}>
        {METRICS.map((metric) => (
          <li key={metric.id}>
            <Definition word={pick(metric.name)} meaning={pick(metric.formula)} />
            <b>{metricText(debrief.metrics[metric.id], metric.unit, style)}</b>
            <span title={t('metrics.par')}>
              {metricText(debrief.parMetrics?.[metric.id] ?? null, metric.unit, style)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
