import type { ReactNode } from 'react';
import styles from './Chip.module.css';

/** What a chip says; colour never says it alone, so `mark` puts a shape before the words. */
export type ChipTone = 'neutral' | 'ok' | 'warn' | 'danger' | 'info' | 'accent' | 'live';

export interface ChipProps {
  readonly tone?: ChipTone;
  readonly mark?: ReactNode;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A short word or figure in a frame. */
export function Chip({ tone = 'neutral', mark, title, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone} title={title}>
      {mark}
      {children}
    </span>
  );
}
