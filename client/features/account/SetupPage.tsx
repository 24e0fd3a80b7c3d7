import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { SetupForm } from './SetupForm.tsx';

/** First start: whoever has the token of the server's log becomes the administrator, once. */
export function SetupPage() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [search] = useSearchParams();
  const me = useMe();
  return (
    <PageShell title={t('setup.title')}>
      {me.phase === 'loading' && <Loading />}
      {me.phase === 'failed' && <ErrorState text={problemText(me.problem)} code={me.problem.code} />}
      {me.phase === 'ready' && !me.value.isSetUp && <SetupForm token={search.get('token') ?? ''} />}
      {me.phase === 'ready' && me.value.isSetUp && (
        <EmptyState
          title={t('setup.doneTitle')}
          text={t('setup.doneText', { college: me.value.collegeName ?? '' })}
          actions={
            me.value.username === null ? (
              <ButtonLink variant="primary" size={36} to="/signin">
                {t('signIn.submit')}
              </ButtonLink>
            ) : (
              <Link to="/">{t('setup.toHome')}</Link>
            )
          }
        />
      )}
    </PageShell>
  );
}
