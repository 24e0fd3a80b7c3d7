import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from './Button.tsx';
import { ErrorState } from './ErrorState.tsx';

/** What a page shows when it broke or could not be loaded: a plain sentence, a code, and the way out. */
export function PageFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  const isUnloaded = error instanceof TypeError && /import|fetch|load/i.test(error.message);
  return (
    <main>
      <ErrorState
        text={isUnloaded ? t('error.unreadable') : t('error.page')}
        code={isUnloaded ? 'page/not_loaded' : 'page/broken'}
      />
      <Button size={36} style={{ marginInlineStart: 'var(--s5)' }} onClick={() => window.location.reload()}>
        {t('action.reload')}
      </Button>
    </main>
  );
}
