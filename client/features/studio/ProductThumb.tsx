import { Package } from 'lucide-react';
import styles from './ProductThumb.module.css';

export interface ProductThumbProps {
  readonly pictureUrl: string | null;
  /** Edge in pixels, or `fill` for the box around it. */
  readonly size: number | 'fill';
  readonly isDimmed?: boolean;
}

/** A product's square picture; a drawn parcel when it has none. The product's name stands beside it. */
export function ProductThumb({ pictureUrl, size, isDimmed = false }: ProductThumbProps) {
  const edge = size === 'fill' ? '100%' : size;
  return (
    <span className={styles.thumb} data-dimmed={isDimmed} style={{ width: edge, height: edge }}>
      {pictureUrl === null ? (
        <Package className={styles.parcel} strokeWidth={1.5} aria-hidden="true" />
      ) : (
        <img className={styles.picture} src={pictureUrl} alt="" draggable={false} />
      )}
    </span>
  );
}
