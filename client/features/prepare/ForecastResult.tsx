import { useTranslation } from 'react-i18next';
import type { Forecast } from '#shared/scoring/make-forecast.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectRunOfShow } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import { useSlotName } from '../studio/useSlotName.ts';
import styles from './ForecastPanel.module.css';

const RISK_MARKS = { low: 'ok', some: 'attend', high: 'act' } as const;

export interface ForecastResultProps {
  readonly forecast: Forecast;
  readonly isCurrent: boolean;
}

/** Sales as a band, the risk of dead air, and what sells out when. */
export function ForecastResult({ forecast, isCurrent }: ForecastResultProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const { total } = useMoney();
  const runOfShow = useRoomStore(selectRunOfShow);
  const slotName = useSlotName();
  const { runs, gmvCents, deadAir, stockOuts } = forecast;
  const { p10, p50, p90 } = gmvCents;
  const quietest = runOfShow.find(({ id }) => id === deadAir.segmentId);
  return (
    <>
      {!isCurrent && (
        <p className={styles.line}>
          <StateMark kind="attend" size={12} />
          <span>{t('show.forecast.outdated')}</span>
        </p>
      )}
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{t('show.forecast.gmv')}</dt>
          <dd>
            <strong className={styles.figure}>{total(p50)}</strong>
            <span className={styles.range}>
              {t('show.forecast.band', { low: total(p10), high: total(p90), count: runs })}
            </span>
            <Band p10={p10} p50={p50} p90={p90} />
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('show.forecast.deadAir')}</dt>
          <dd>
            <span className={styles.line}>
              <StateMark kind={RISK_MARKS[deadAir.risk]} size={12} />
              <span>{t(`show.forecast.risk.${deadAir.risk}`, { share: formatPercent(deadAir.share) })}</span>
            </span>
            {quietest !== undefined && (
              <span className={styles.range}>{t('show.forecast.quietest', { name: pick(quietest.name) })}</span>
            )}
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('show.forecast.stock')}</dt>
          <dd>
            {stockOuts.length === 0 && t('show.forecast.enough')}
            {stockOuts.length > 0 && (
              <ul className={styles.list}>
                {stockOuts.map(({ productId, share, minute }) => (
                  <li key={productId}>
                    {t('show.forecast.gone', { name: slotName(productId), minute, share: formatPercent(share) })}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The band on a line that begins at nothing; the figures beside it say the same. */
function Band({ p10, p50, p90 }: Forecast['gmvCents']) {
  const at = (cents: number) => `${p90 === 0 ? 0 : (100 * cents) / p90}%`;
  return (
    <span className={styles.band} aria-hidden="true">
      <span className={styles.span} style={{ insetInlineStart: at(p10), insetInlineEnd: 0 }} />
      <span className={styles.middle} style={{ insetInlineStart: at(p50) }} />
    </span>
  );
}
