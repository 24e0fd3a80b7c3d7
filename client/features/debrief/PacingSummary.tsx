import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { metricText } from './metric-text.ts';
import styles from './PacingSummary.module.css';
import table from './table.module.css';

/** How the show was spoken: share, dead air and pace, and what that was read from. */
export function PacingSummary({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const { pacing } = debrief;
  const style = { t, language, currency: debrief.brief.currency };
  const rows = [
    [t('pacing.share'), metricText(pacing.speakingShare, 'ratio', style)],
    [t('pacing.deadAir', { count: pacing.deadAirCount }), metricText(pacing.deadAirMs / 1_000, 'seconds', style)],
    [t('pacing.longest'), metricText(pacing.longestSilenceMs / 1_000, 'seconds', style)],
    [t(`pacing.perMinute.${pacing.unit}`), metricText(pacing.perMinute, 'count', style)],
    ...(pacing.loudness === null ? [] : [[t('pacing.loudness'), metricText(pacing.loudness, 'count', style)]]),
  ];
  return (
    <Panel
      size={48}
      title={t('pacing.title')}
      actions={<span className={table.note}>{t(`pacing.sources.${pacing.source}`)}</span>}
    >
      <dl className={styles.list}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
