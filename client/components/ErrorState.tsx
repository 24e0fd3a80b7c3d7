import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './ErrorState.module.css';
import { StateMark } from './StateMark.tsx';

export interface ErrorStateProps {
  /** A plain sentence: what happened and what to do. */
  readonly text: string;
  /** Stable code, in small type, for whoever helps. */
  readonly code: string;
  readonly onRetry?: (() => void) | undefined;
}

/** What stands in the place of something that could not be shown: sentence, code and a way out. */
export function ErrorState({ text, code, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.text}>
        <StateMark kind="act" size={14} />
        <span>{text}</span>
      </p>
      <p className={styles.code}>{t('error.code', { code })}</p>
      {onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    </div>
  );
}
