import styles from './CountdownRing.module.css';

export interface CountdownRingProps {
  /** Time left in the middle of the ring. */
  readonly text: string;
  /** Share of the time that is left, in [0, 1]. */
  readonly ratio: number;
  readonly tone: 'calm' | 'warn' | 'danger';
}

const RADIUS = 21;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring that empties with the time that is left. The text carries the same. */
export function CountdownRing({ text, ratio, tone }: CountdownRingProps) {
  const left = Math.min(1, Math.max(0, ratio));
  return (
    <span className={styles.ring} data-tone={tone}>
      <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true" fill="none">
        <circle className={styles.track} cx="24" cy="24" r={RADIUS} />
        <circle
          className={styles.left}
          cx="24"
          cy="24"
          r={RADIUS}
          strokeDasharray={`${LENGTH * left} ${LENGTH}`}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <span className={styles.text}>{text}</span>
    </span>
  );
}
