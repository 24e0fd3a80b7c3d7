import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/protocol/socket-events.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { useRefusalText } from '../../store/useRefusalText.ts';
import styles from './RefusedRoom.module.css';

/** A room that does not let this page in: why, and the way out. */
export function RefusedRoom({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('studio');
  const refusalText = useRefusalText();
  return (
    <main className={styles.page}>
      <h1>{t('refused.title')}</h1>
      <ErrorState text={refusalText(refusal)} code={refusal.code} onRetry={() => window.location.reload()} />
      <ButtonLink to="/">{t('refused.home')}</ButtonLink>
    </main>
  );
}
