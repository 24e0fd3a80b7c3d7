import type { ReactNode } from 'react';
import styles from './KeyHint.module.css';

/** A key as it stands on the keyboard. Decorative beside a control that has the same shortcut in its title. */
export function KeyHint({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      <kbd className={styles.key}>{children}</kbd>
    </span>
  );
}
