import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

export interface LoadingProps {
  /** What is being waited for; by default just "loading". */
  readonly text?: string;
}

/** A place that is still being filled. It appears after a moment, so that fast answers do not flicker. */
export function Loading({ text }: LoadingProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className={styles.ring} aria-hidden="true" />
      {text ?? t('state.loading')}
    </div>
  );
}
