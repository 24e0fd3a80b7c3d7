import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import styles from './StartPanel.module.css';
import type { Start } from './useStart.ts';

/** The last seconds before the show, with the way back. */
export function StartCountdown({ start }: { readonly start: Start }) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles.countdown}>
      <p role="timer" aria-live="assertive" aria-label={t('lobby.startsIn', { count: start.left ?? 0 })}>
        <span className={styles.second}>{start.left}</span>
      </p>
      <div className={styles.acts}>
        <Button variant="primary" onClick={start.startNow}>
          {t('lobby.startNow')}
        </Button>
        <Button onClick={start.cancel}>{t('lobby.startCancel')}</Button>
      </div>
    </div>
  );
}
