import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { useRetryWait } from '../../connection/useRetryWait.ts';
import type { useSignIn } from './useSignIn.ts';

/** User name, password and the button. After too many tries the button counts down; what was typed stays. */
export function SignInFields({ form }: { readonly form: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation('account');
  const waitSeconds = useRetryWait(form.refusal);
  return (
    <>
      <Field {...form.bind('username')} label={t('field.username')} size={44} maxLength={32} autoComplete="username" />
      <SecretField
        {...form.bind('password')}
        label={t('field.password')}
        size={44}
        maxLength={128}
        autoComplete="current-password"
      />
      <Button variant="primary" size={44} type="submit" isWide isBusy={form.isBusy} disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? t('signIn.wait', { count: waitSeconds }) : t('signIn.submit')}
      </Button>
      <ProblemNote problem={form.problem} />
    </>
  );
}
