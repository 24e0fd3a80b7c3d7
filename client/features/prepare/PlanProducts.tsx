import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './PlanTimeline.module.css';
import { type PlanDraft, startOf } from './plan-draft.ts';

export interface PlanProductsProps {
  readonly segments: PlanDraft;
  /** Share of the axis that a length takes, as a CSS percentage. */
  readonly share: (ms: number) => string;
}

/** The lane of the products: those of a segment share its time equally. */
export function PlanProducts({ segments, share }: PlanProductsProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const products = useRoomStore(selectProducts);
  const beats = segments.flatMap(({ id, productIds, lengthMs }, index) =>
    productIds.map((productId, at) => {
      const product = products.find((one) => one.id === productId);
      const ownMs = lengthMs / productIds.length;
      return {
        key: `${id}/${productId}`,
        name: product === undefined ? productId : pick(product.shortName),
        startMs: startOf(segments, index) + at * ownMs,
        ownMs,
      };
    }),
  );
  return (
    <ol className={styles.beats} aria-label={t('show.plan.products')}>
      {beats.map(({ key, name, startMs, ownMs }) => (
        <li key={key} className={styles.beat} style={{ left: share(startMs), width: share(ownMs) }} title={name}>
          <span className={styles.beatName}>{name}</span>
        </li>
      ))}
    </ol>
  );
}
