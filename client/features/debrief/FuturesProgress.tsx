import { ProgressBar } from '../../components/ProgressBar.tsx';
import styles from './FuturesProgress.module.css';

export interface FuturesProgressProps {
  /** How far it is, in words. */
  readonly text: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly of: number;
}

/** How many futures have been played. */
export function FuturesProgress({ text, done, of }: FuturesProgressProps) {
  return (
    <div className={styles.progress} role="status">
      <span>{text}</span>
      <ProgressBar ratio={of === 0 ? 0 : done / of} colour="var(--c-accent)" />
    </div>
  );
}
