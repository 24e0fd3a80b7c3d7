import type { ReactNode } from 'react';
import styles from './KeyHint.module.css';
import { shownKey, useKeyMap } from './key-map.ts';

/** A key as it stands on the keyboard, the person's own if it was moved. Decorative beside a control that names it. */
export function KeyHint({ children }: { readonly children: ReactNode }) {
  const map = useKeyMap();
  return (
    <span className={styles.hint} aria-hidden="true">
      <kbd className={styles.key}>{typeof children === 'string' ? shownKey(map, children) : children}</kbd>
    </span>
  );
}
