import { useTranslation } from 'react-i18next';
import { ButtonLink } from './ButtonLink.tsx';
import styles from './NotFoundPage.module.css';
import { PageShell } from './PageShell.tsx';

/** What stands at an address without a page. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageShell title={t('notFound.title')}>
      <div className={styles.page}>
        <h1 className={styles.title}>{t('notFound.title')}</h1>
        <p className={styles.text}>{t('notFound.text')}</p>
        <ButtonLink to="/" size={36}>
          {t('action.toHome')}
        </ButtonLink>
      </div>
    </PageShell>
  );
}
