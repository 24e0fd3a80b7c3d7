import styles from './RatioBar.module.css';

/** Where a ratio to the reference lies, 0.5× to 1.5× around 1×. Decoration beside the figure; empty when unknown. */
export function RatioBar({ ratio }: { readonly ratio: number | null }) {
  const offset = ratio === null ? 0 : Math.min(0.5, Math.max(-0.5, ratio - 1));
  return (
    <div className={styles.track} aria-hidden="true">
      <i className={styles.middle} />
      <i
        className={styles.fill}
        data-side={offset < 0 ? 'below' : 'above'}
        style={{ left: `${50 + Math.min(0, offset) * 100}%`, width: `${Math.abs(offset) * 100}%` }}
      />
    </div>
  );
}
