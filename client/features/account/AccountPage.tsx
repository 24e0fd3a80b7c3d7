import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { personName } from '../../format/person-name.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AccountPage.module.css';
import { NamePanel } from './NamePanel.tsx';
import { nextPage } from './next-page.ts';
import { PasswordPanel } from './PasswordPanel.tsx';

/** One's own account: name and password. After a one-time password, choosing an own one is all there is. */
export function AccountPage() {
  const { language } = useLanguage();
  const { t } = useTranslation(['account', 'common']);
  const problemText = useProblemText();
  const navigate = useNavigate();
  const toast = useToast();
  const [search] = useSearchParams();
  const me = useMe();
  const onChanged = (): void => {
    toast('ok', t('password.done'));
    if (search.get('next') !== null) navigate(nextPage(search.get('next')), { replace: true });
  };
  return (
    <PageShell title={t('mine.title')}>
      <h1 className={styles.heading}>{t('mine.title')}</h1>
      {me.phase === 'loading' && <Loading />}
      {me.phase === 'failed' && <ErrorState text={problemText(me.problem)} code={me.problem.code} />}
      {me.phase === 'ready' && (
        <>
          <p className={styles.lead}>
            {me.value.username === null
              ? t('mine.guest')
              : t('signedIn.as', { username: me.value.username, standing: t(`common:standing.${me.value.role}`) })}
          </p>
          <div className={styles.parts}>
            {me.value.username !== null && (
              <PasswordPanel
                username={me.value.username}
                isForced={me.value.mustChangePassword}
                onChanged={onChanged}
              />
            )}
            {!me.value.mustChangePassword && <NamePanel name={personName(me.value.name, language)} />}
          </div>
        </>
      )}
    </PageShell>
  );
}
