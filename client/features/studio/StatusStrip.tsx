import type { ReactNode } from 'react';
import styles from './StatusStrip.module.css';

export interface StatusStripProps {
  /** What the place is for, also while it is empty. */
  readonly label: string;
  readonly tone?: 'accent' | 'danger';
  /** What stands in the strip, or null while there is nothing. */
  readonly children: ReactNode;
}

/** A strip inside the status line that readers hear when it comes: the same place on every screen. */
export function StatusStrip({ label, tone = 'accent', children }: StatusStripProps) {
  return (
    <div className={styles.place} role="status" aria-label={label}>
      {children !== null && (
        <div className={styles.strip} data-tone={tone}>
          {children}
        </div>
      )}
    </div>
  );
}
