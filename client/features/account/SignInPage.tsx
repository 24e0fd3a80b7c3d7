import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { acceptMe } from '../../connection/me-store.ts';
import { useMe } from '../../connection/useMe.ts';
import { FormCard } from './FormCard.tsx';
import { nextPage, withNext } from './next-page.ts';
import { SignedInCard } from './SignedInCard.tsx';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './useSignIn.ts';

/** Sign in by user name; also the way to a class code, and on without an account. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = nextPage(search.get('next'));
  const me = useMe();
  const form = useSignIn();
  const submit = async (): Promise<void> => {
    const who = await form.submit();
    if (who === null) return;
    acceptMe(who);
    navigate(who.mustChangePassword ? withNext('/account', next) : next, { replace: true });
  };
  const isSignedIn = me.phase === 'ready' && me.value.username !== null;
  return (
    <PageShell title={t('signIn.title')}>
      {isSignedIn ? (
        <SignedInCard me={me.value} next={next} />
      ) : (
        <FormCard
          title={t('signIn.title')}
          lead={me.phase === 'ready' ? me.value.collegeName : null}
          onSubmit={() => void submit()}
          foot={
            <>
              <p>
                {t('signIn.noAccount')} <Link to="/join">{t('signIn.join')}</Link>
              </p>
              <p>
                {t('signIn.onlyTry')} <Link to="/">{t('signIn.try')}</Link>
              </p>
              <p>{t('signIn.forgotten')}</p>
            </>
          }
        >
          <SignInFields form={form} />
        </FormCard>
      )}
    </PageShell>
  );
}
