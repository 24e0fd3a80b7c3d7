import { useTranslation } from 'react-i18next';
import type { MetricId } from '#shared/metrics/metric.ts';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import styles from './MetricTable.module.css';
import { metricText } from './metric-text.ts';
import tables from './table.module.css';

export interface MetricTableProps {
  readonly roomId: string;
  readonly debrief: Debrief;
}

/** Every metric of the show beside par's mean, each with its definition and the moments at which it moved most. */
export function MetricTable({ roomId, debrief }: MetricTableProps) {
  const { t } = useTranslation('debrief');
  const { pick, language } = useLanguage();
  const style = { t, language, currency: debrief.brief.currency };
  const moved = t('metrics.moved');
  const evidenceOf = (id: MetricId) =>
    (debrief.moments[id] ?? []).map((moment) => ({ ...moment, note: { zh: moved, en: moved } }));
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
            <EvidenceLinks roomId={roomId} evidence={evidenceOf(metric.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
