import type { Product } from '#shared/model/product.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectProject } from '../studio/show-selectors.ts';
import styles from './MarginBar.module.css';
import { marginOf } from './preflight.ts';

/** The widest margin that the bar shows. */
const FULL = 0.6;

export interface MarginBarProps {
  readonly product: Product;
  readonly priceCents: number;
}

/** The gross margin as a bar, with a tick where the enterprise's target lies, or the floor's margin without a target. */
export function MarginBar({ product, priceCents }: MarginBarProps) {
  const targets = useRoomStore(selectProject)?.targets ?? null;
  const margin = marginOf(priceCents, product.costCents);
  const mark = targets?.marginShare ?? marginOf(product.floorPriceCents, product.costCents);
  const at = (share: number) => Math.max(0, Math.min(1, share / FULL)) * 48;
  return (
    <svg className={styles.bar} width="48" height="10" viewBox="0 0 48 10" aria-hidden="true">
      <rect className={styles.track} y="3" width="48" height="4" rx="2" />
      <rect className={margin < mark ? styles.thin : styles.fill} y="3" width={at(margin)} height="4" rx="2" />
      <rect className={styles.mark} x={Math.min(46, at(mark) - 1)} width="2" height="10" />
    </svg>
  );
}
