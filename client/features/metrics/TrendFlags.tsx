import { useTranslation } from 'react-i18next';
import { useMoney } from '../studio/useShow.ts';
import styles from './TrendFlags.module.css';
import type { TrendFlag } from './trend-series.ts';

export interface TrendFlagsProps {
  readonly flags: readonly TrendFlag[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** A word needs this share of the rail; a flag that stands closer to its neighbour shows its mark alone. */
const WORD_SHARE = 0.24;
/** From here on a word stands before its mark, because behind it there is no room. */
const EDGE_SHARE = 0.9;

/** What the team did, on a rail above the lines. */
export function TrendFlags({ flags, fromMs, toMs }: TrendFlagsProps) {
  const flagText = useFlagText();
  const shareOf = (atMs: number) => (atMs - fromMs) / Math.max(1, toMs - fromMs);
  return (
    <ul className={styles.rail}>
      {flags.map((flag, index) => {
        const share = shareOf(flag.atMs);
        const isAtEdge = share > EDGE_SHARE;
        const neighbour = flags[index + (isAtEdge ? -1 : 1)];
        const hasRoom = neighbour === undefined || Math.abs(shareOf(neighbour.atMs) - share) > WORD_SHARE;
        return (
          <li
            key={flag.key}
            className={styles.flag}
            data-side={isAtEdge ? 'left' : 'right'}
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

const FLAG_TEXT = {
  coupon: 'trend.flagCoupon',
  flashSale: 'trend.flagFlashSale',
  luckyBag: 'trend.flagLuckyBag',
} as const;

function useFlagText(): (flag: TrendFlag) => string {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  return ({ kind, amountCents }) => t(FLAG_TEXT[kind], { amount: price(amountCents) });
}
