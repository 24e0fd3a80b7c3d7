import { useTranslation } from 'react-i18next';
import { passwordSchema, personNameSchema, usernameSchema } from '#shared/model/person.ts';

/** Says what is wrong with the parts of a new account before they are sent, by the rules that the server keeps too. */
export interface AccountChecks {
  readonly name: (text: string) => string | null;
  readonly username: (text: string) => string | null;
  readonly newPassword: (text: string) => string | null;
}

/** The checks, in the reader's language. */
export function useAccountChecks(): AccountChecks {
  const { t } = useTranslation('account');
  return {
    name: (text) => {
      if (text.trim() === '') return t('missing.name');
      return personNameSchema.safeParse(text).success ? null : t('wrong.name');
    },
    username: (text) => {
      if (text.trim() === '') return t('missing.username');
      return usernameSchema.safeParse(text).success ? null : t('wrong.username');
    },
    newPassword: (text) => (passwordSchema.safeParse(text).success ? null : t('wrong.newPassword')),
  };
}
