import { useTranslation } from 'react-i18next';
import type { Estimate } from '#shared/scoring/agreement/estimate.ts';
import { formatDecimal } from '../../format/percent.ts';
import styles from './GradebookPage.module.css';

/** Lower ends of moderate, good and excellent. Source: Koo and Li 2016, as in `domain` 6.4. */
export const ICC_BANDS = [0.5, 0.75, 0.9] as const;
/** Lower ends of moderate, good (substantial) and excellent. Source: Landis and Koch 1977, as in `domain` 6.4. */
export const KAPPA_BANDS = [0.41, 0.61, 0.81] as const;
/** Under 0.667 nothing may be concluded, from 0.8 it is firm. Source: Krippendorff, as in `domain` 6.4. */
export const ALPHA_BANDS = [0.667, 0.8, 0.9] as const;
const WORDS = ['poor', 'moderate', 'good', 'excellent'] as const;

/** A value with what it is called and its interval; of too few recordings the interval comes first. */
export function Estimated({ estimate, bands }: { readonly estimate: Estimate; readonly bands: readonly number[] }) {
  const { t } = useTranslation('review');
  const { value, interval, isTooFew } = estimate;
  if (value === null) return <span className={styles.when}>{t('agreement.none')}</span>;
  const word = WORDS[bands.filter((bound) => value >= bound).length] ?? 'poor';
  return (
    <>
      <b>{shown(value)}</b>{' '}
      {interval !== null && (
        <span className={styles.when}>
          {shown(interval.low)} – {shown(interval.high)}
        </span>
      )}{' '}
      <span className={styles.band}>{isTooFew ? t('agreement.few') : t(`agreement.band.${word}`)}</span>
    </>
  );
}

/** Below 0 it only matters that there is no agreement; of few recordings such values run far away. */
function shown(value: number): string {
  return value < 0 ? '< 0' : formatDecimal(value, 2);
}
