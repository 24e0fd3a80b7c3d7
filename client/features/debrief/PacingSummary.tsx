import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DefinedList } from './DefinedList.tsx';
import { metricText } from './metric-text.ts';
import table from './table.module.css';

/** How the show was spoken: share, dead air and pace, and what that was read from. */
export function PacingSummary({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const { pacing } = debrief;
  const style = { t, language, currency: debrief.brief.currency };
  const loudness = {
    word: t('pacing.loudness'),
    meaning: t('pacing.meaning.loudness'),
    value: metricText(pacing.loudness, 'count', style),
  };
  const figures = [
    {
      word: t('pacing.share'),
      meaning: t('pacing.meaning.share'),
      value: metricText(pacing.speakingShare, 'ratio', style),
    },
    {
      word: t('pacing.deadAir', { count: pacing.deadAirCount }),
      meaning: t('pacing.meaning.deadAir'),
      value: metricText(pacing.deadAirMs / 1_000, 'seconds', style),
    },
    {
      word: t('pacing.longest'),
      meaning: t('pacing.meaning.longest'),
      value: metricText(pacing.longestSilenceMs / 1_000, 'seconds', style),
    },
    {
      word: t(`pacing.perMinute.${pacing.unit}`),
      meaning: t(`pacing.meaning.${pacing.unit}`),
      value: metricText(pacing.perMinute, 'count', style),
    },
    ...(pacing.loudness === null ? [] : [loudness]),
  ];
  return (
    <Panel
      size={48}
      title={t('pacing.title')}
      actions={<span className={table.note}>{t(`pacing.sources.${pacing.source}`)}</span>}
    >
      <DefinedList figures={figures} />
    </Panel>
  );
}
