import { useTranslation } from 'react-i18next';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { Panel } from '../../components/Panel.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { metricText } from './metric-text.ts';
import { RatioBar } from './RatioBar.tsx';
import styles from './table.module.css';

/** The factors whose product is GMV, in the order of the funnel. */
const FACTORS = ['impressions', 'enterRate', 'clickRate', 'clickOrderRate', 'aovCents'] as const;

/** The sales funnel beside par's means; the weakest step is marked. */
export function FunnelTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { pick, language } = useLanguage();
  const style = { t, language, currency: debrief.brief.currency };
  const worst = debrief.scorecard.worstFactor?.id;
  return (
    <Panel size={48} title={t('funnel.title')} actions={<span className={styles.note}>{t('funnel.note')}</span>}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('funnel.step')}</th>
            <th scope="col" className={styles.number}>
              {t('funnel.show')}
            </th>
            <th scope="col" className={styles.number}>
              {t('funnel.reference')}
            </th>
            <th scope="col" colSpan={2}>
              {t('funnel.ratio')}
            </th>
          </tr>
        </thead>
        <tbody>
          {METRICS.filter((metric) => FACTORS.some((id) => id === metric.id)).map((metric) => {
            const value = debrief.metrics[metric.id];
            const reference = debrief.parMetrics?.[metric.id] ?? null;
            const ratio = value === null || reference === null || reference === 0 ? null : value / reference;
            return (
              <tr key={metric.id} data-worst={metric.id === worst}>
                <th scope="row">
                  <Definition word={pick(metric.name)} meaning={pick(metric.formula)} />
                </th>
                <td className={styles.number}>{metricText(value, metric.unit, style)}</td>
                <td className={styles.number}>{metricText(reference, metric.unit, style)}</td>
                <td className={styles.bar}>
                  <RatioBar ratio={ratio} />
                </td>
                <td className={styles.number}>
                  {ratio === null ? t('unit.none') : t('unit.xPar', { value: formatDecimal(ratio, 2) })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
