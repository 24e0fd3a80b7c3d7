import { useTranslation } from 'react-i18next';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { acceptMe } from '../../connection/me-store.ts';
import { useAccountChecks } from '../../connection/useAccountChecks.ts';
import { useForm } from '../../connection/useForm.ts';
import styles from './AccountPage.module.css';

export interface PasswordPanelProps {
  readonly username: string;
  /** The password in use was handed out and has to be replaced. */
  readonly isForced: boolean;
  readonly onChanged: () => void;
}

/** Changes one's password: the one in use, and a new one. */
export function PasswordPanel({ username, isForced, onChanged }: PasswordPanelProps) {
  const { t } = useTranslation('account');
  const checks = useAccountChecks();
  const form = useForm({
    first: { current: '', next: '' },
    check: (values) => ({
      current: values.current === '' ? t('missing.password') : null,
      next: values.next !== '' && values.next === values.current ? t('wrong.same') : checks.newPassword(values.next),
    }),
    places: { [HttpErrorCode.WrongPassword]: 'current', [HttpErrorCode.WeakPassword]: 'next' },
    send: accountApi.changePassword,
  });
  const submit = async (): Promise<void> => {
    const me = await form.submit();
    if (me === null) return;
    acceptMe(me);
    form.reset();
    onChanged();
  };
  return (
    <Panel size={48} title={isForced ? t('password.forced') : t('password.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {isForced && (
          <p className={styles.why}>
            <StateMark kind="info" size={12} />
            {t('password.why')}
          </p>
        )}
        <input className={styles.owner} value={username} readOnly autoComplete="username" tabIndex={-1} aria-hidden />
        <SecretField
          {...form.bind('current')}
          label={isForced ? t('password.oneTime') : t('password.current')}
          size={44}
          maxLength={128}
          autoComplete="current-password"
        />
        <SecretField
          {...form.bind('next', t('rule.password'))}
          label={t('field.newPassword')}
          size={44}
          maxLength={128}
          autoComplete="new-password"
        />
        <Button className={styles.act} variant="primary" size={36} type="submit" isBusy={form.isBusy}>
          {t('password.submit')}
        </Button>
        <ProblemNote problem={form.problem} />
      </form>
    </Panel>
  );
}
