import { useTranslation } from 'react-i18next';
import styles from './JoinCode.module.css';

/** The code by which team-mates come in from the start page, large enough to read out. */
export function JoinCode({ code }: { readonly code: string }) {
  const { t } = useTranslation('studio');
  return (
    <p className={styles.line}>
      <span className={styles.word}>{t('lobby.code')}</span>
      <strong className={styles.code}>{code}</strong>
    </p>
  );
}
