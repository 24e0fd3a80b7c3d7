import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { collegeNameSchema } from '#shared/protocol/people-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { acceptMe } from '../../connection/me-store.ts';
import { useAccountChecks } from '../../connection/useAccountChecks.ts';
import { useForm } from '../../connection/useForm.ts';
import { useRetryWait } from '../../connection/useRetryWait.ts';
import { FormCard } from './FormCard.tsx';
import { NewAccountFields } from './NewAccountFields.tsx';

/** Token, college and administrator. The token comes with the link of the server's log, or is typed. */
export function SetupForm({ token }: { readonly token: string }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const checks = useAccountChecks();
  const form = useForm({
    first: { token, collegeName: '', name: '', username: '', password: '' },
    check: (values) => ({
      token: values.token.trim() === '' ? t('missing.token') : null,
      collegeName: collegeNameSchema.safeParse(values.collegeName).success ? null : t('missing.college'),
      name: checks.name(values.name),
      username: checks.username(values.username),
      password: checks.newPassword(values.password),
    }),
    places: {
      [HttpErrorCode.WrongToken]: 'token',
      [HttpErrorCode.UsernameTaken]: 'username',
      [HttpErrorCode.WeakPassword]: 'password',
    },
    send: (values) => accountApi.setUp({ ...values, token: values.token.trim() }),
  });
  const waitSeconds = useRetryWait(form.refusal);
  const submit = async (): Promise<void> => {
    const admin = await form.submit();
    if (admin === null) return;
    navigate('/', { replace: true });
    acceptMe(admin);
  };
  return (
    <FormCard title={t('setup.heading')} lead={t('setup.lead')} onSubmit={() => void submit()}>
      <Field {...form.bind('token', t('rule.token'))} label={t('field.token')} size={44} maxLength={200} />
      <Field
        {...form.bind('collegeName')}
        label={t('field.college')}
        size={44}
        maxLength={60}
        autoComplete="organization"
      />
      <NewAccountFields form={form} />
      <Button variant="primary" size={44} type="submit" isWide isBusy={form.isBusy} disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? t('signIn.wait', { count: waitSeconds }) : t('setup.submit')}
      </Button>
      <ProblemNote problem={form.problem} />
    </FormCard>
  );
}
