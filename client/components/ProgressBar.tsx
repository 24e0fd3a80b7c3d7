import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** Name for screen readers; without one the bar is decoration beside a figure. */
  readonly label?: string;
  readonly ratio: number;
  readonly colour?: string;
  readonly height?: 3 | 4;
}

/** A bar that is filled to a ratio in [0, 1]; larger values count as full. */
export function ProgressBar({ label, ratio, colour = 'var(--c-muted)', height = 4 }: ProgressBarProps) {
  const share = Math.min(1, Math.max(0, ratio));
  const fill = <div className={styles.fill} style={{ width: `${share * 100}%`, background: colour }} />;
  if (label === undefined) {
    return (
      <div className={styles.bar} style={{ height }} aria-hidden="true">
        {fill}
      </div>
    );
  }
  return (
    <div
      className={styles.bar}
      style={{ height }}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      {fill}
    </div>
  );
}
