import type { ReactNode } from 'react';
import styles from './StatusBar.module.css';

export interface StatusBarProps {
  readonly children: ReactNode;
}

/** The 28 px line at the lower edge of the studio: save state on the left, what can be recalled, the standing notice. */
export function StatusBar({ children }: StatusBarProps) {
  return <footer className={styles.bar}>{children}</footer>;
}
