import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the document after the page. */
export function usePageTitle(page: string): void {
  const { t } = useTranslation();
  const title = t('documentTitle', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
