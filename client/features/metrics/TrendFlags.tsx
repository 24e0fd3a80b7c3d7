import { useTranslation } from 'react-i18next';
import { useMoney } from '../studio/useShow.ts';
import styles from './TrendFlags.module.css';
import type { TrendFlag } from './trend-series.ts';

export interface TrendFlagsProps {
  readonly flags: readonly TrendFlag[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** A word needs this share of the rail; a flag that stands closer to the next one shows its mark alone. */
const WORD_SHARE = 0.24;

/** What the team did, on a rail above the lines. */
export function TrendFlags({ flags, fromMs, toMs }: TrendFlagsProps) {
  const flagText = useFlagText();
  const shareOf = (atMs: number) => (atMs - fromMs) / Math.max(1, toMs - fromMs);
  return (
    <ul className={styles.rail}>
      {flags.map((flag, index) => {
        const share = shareOf(flag.atMs);
        const next = flags[index + 1];
        const hasRoom = next === undefined || shareOf(next.atMs) - share > WORD_SHARE;
        return (
          <li
            key={flag.key}
            className={styles.flag}
            data-side={share > 1 - WORD_SHARE ? 'left' : 'right'}
            style={{ left: `${share * 100}%` }}
          >
            <span className={styles.mark} aria-hidden="true" />
            <span className={styles.word} data-shown={hasRoom}>
              {flagText(flag)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function useFlagText(): (flag: TrendFlag) => string {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  return (flag) => t('trend.flagCoupon', { amount: price(flag.amountCents) });
}
