import { useTranslation } from 'react-i18next';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import { Definition } from '../../components/Definition.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatWholeMoney } from '../../format/money.ts';
import { formatDecimal, formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Headline.module.css';
import { metricText } from './metric-text.ts';
import { ScoreScale } from './ScoreScale.tsx';

/** The three things to know first: sales against par, the score, and the weakest step of the funnel. */
export function Headline({ debrief }: { readonly debrief: Debrief }) {
  return (
    <section className={styles.headline}>
      <ParFigure debrief={debrief} />
      <ScoreFigure scorecard={debrief.scorecard} />
      <WeakestStep debrief={debrief} />
    </section>
  );
}

function ParFigure({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { par, scorecard, metrics, brief } = debrief;
  const isWaiting = par.done < par.of;
  return (
    <div className={styles.cell}>
      <div className={styles.label}>
        <Definition word={t('headline.par')} meaning={t('headline.parMeaning')} />
        <span className={styles.aside}>{formatWholeMoney(metrics.gmvCents, brief.currency)}</span>
      </div>
      {scorecard.xPar === null ? (
        <p className={styles.text}>{t(`headline.${whyNoPar(debrief)}`, par)}</p>
      ) : (
        <p className={styles.figure}>
          {t('unit.xPar', { value: formatDecimal(scorecard.xPar, 2) })}
          {scorecard.percentile !== null && (
            <small>{t('headline.beats', { percent: formatPercent(scorecard.percentile) })}</small>
          )}
        </p>
      )}
      {isWaiting && scorecard.xPar !== null && <p className={styles.text}>{t('headline.parWaiting', par)}</p>}
      {isWaiting && (
        <ProgressBar label={t('headline.parWaiting', par)} ratio={par.done / par.of} colour="var(--c-accent)" />
      )}
    </div>
  );
}

/** Why there is nothing to compare sales with. */
function whyNoPar({ brief, showMs, par }: Debrief) {
  if (brief.drill !== null) return 'parDrill';
  if (showMs === 0) return 'parNotAired';
  return par.done < par.of ? 'parWaiting' : 'parNone';
}

function ScoreFigure({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation('debrief');
  const { total, earned, scoredMax } = scorecard;
  return (
    <div className={styles.cell}>
      <div className={styles.label}>
        <Definition word={t('headline.total')} meaning={t('headline.totalMeaning')} />
      </div>
      {total === null ? (
        <p className={styles.text}>
          <b>{t('headline.none')}</b> {t('headline.noneText')}
        </p>
      ) : (
        <>
          <p className={styles.figure}>
            {formatDecimal(total, 1)}
            <small>{t('headline.outOf')}</small>
          </p>
          <ScoreScale total={total} />
          <p className={styles.text}>
            {t('headline.rescaled', { earned: formatDecimal(earned, 1), scored: formatDecimal(scoredMax, 1) })}
          </p>
        </>
      )}
    </div>
  );
}

function WeakestStep({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { pick, language } = useLanguage();
  const worst = debrief.scorecard.worstFactor;
  const style = { t, language, currency: debrief.brief.currency };
  const unit = worst === null ? 'count' : UNITS[worst.id];
  return (
    <div className={styles.cell}>
      <div className={styles.label}>
        <Definition word={t('headline.worst')} meaning={t('headline.worstMeaning')} />
        {worst !== null && (
          <span className={worst.ratio < 1 ? styles.warn : styles.aside}>
            {worst.ratio < 1 && '▲ '}
            {t('unit.xPar', { value: formatDecimal(worst.ratio, 2) })}
          </span>
        )}
      </div>
      {worst === null ? (
        <p className={styles.text}>{t('headline.worstNone')}</p>
      ) : (
        <>
          <p className={styles.figure}>
            {metricText(worst.value, unit ?? 'count', style)}
            <small>{t('headline.against', { value: metricText(worst.parValue, unit ?? 'count', style) })}</small>
          </p>
          <p className={styles.text}>{pick(worst.name)}</p>
        </>
      )}
    </div>
  );
}

const UNITS: Readonly<Record<string, 'count' | 'ratio' | 'cents'>> = {
  impressions: 'count',
  enterRate: 'ratio',
  clickRate: 'ratio',
  clickOrderRate: 'ratio',
  aovCents: 'cents',
};
