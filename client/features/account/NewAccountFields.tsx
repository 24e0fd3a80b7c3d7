import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import type { BoundField } from '../../connection/useForm.ts';

export interface NewAccountFieldsProps {
  readonly form: { readonly bind: (name: 'name' | 'username' | 'password', hint?: string) => BoundField };
}

/** Name, user name and password of a new account, with their rules under them until something is wrong. */
export function NewAccountFields({ form }: NewAccountFieldsProps) {
  const { t } = useTranslation('account');
  return (
    <>
      <Field {...form.bind('name', t('rule.name'))} label={t('field.name')} size={44} autoComplete="name" />
      <Field
        {...form.bind('username', t('rule.username'))}
        label={t('field.username')}
        size={44}
        autoComplete="username"
      />
      <SecretField
        {...form.bind('password', t('rule.password'))}
        label={t('field.password')}
        size={44}
        autoComplete="new-password"
      />
    </>
  );
}
