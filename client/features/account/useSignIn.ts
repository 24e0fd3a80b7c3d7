import { useTranslation } from 'react-i18next';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Me, SignIn } from '#shared/protocol/people-contract.ts';
import { accountApi } from '../../connection/account-api.ts';
import { type Form, useForm } from '../../connection/useForm.ts';

/** The sign-in form. A wrong pair is said at the password: which of the two was wrong is nobody's business. */
export function useSignIn(username = ''): Form<{ readonly username: string; readonly password: string }, Me> {
  const { t } = useTranslation('account');
  return useForm({
    first: { username, password: '' },
    check: (values: SignIn) => ({
      username: values.username.trim() === '' ? t('missing.username') : null,
      password: values.password === '' ? t('missing.password') : null,
    }),
    places: { [HttpErrorCode.WrongCredentials]: 'password' },
    send: ({ username: name, password }) => accountApi.signIn({ username: name.trim(), password }),
  });
}
