import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../format/percent.ts';
import styles from './Draft.module.css';
import { marginRatio } from './offer-math.ts';
import type { ShownProduct } from './show-selectors.ts';
import { useMoney } from './useShow.ts';
import { useStockPace } from './useStockPace.ts';

/** What there is to know before drafting anything: margin at the live price, the floor, and how long the stock lasts. */
export function PlanNote({ shown }: { readonly shown: ShownProduct }) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const pace = useStockPace(shown);
  const margin = formatPercent(marginRatio(shown.item.priceCents, shown.product.costCents));
  return (
    <div className={styles.lines}>
      <p className={styles.line}>{t('stage.plan', { margin, floor: price(shown.product.floorPriceCents) })}</p>
      <p className={styles.line}>{pace}</p>
    </div>
  );
}
