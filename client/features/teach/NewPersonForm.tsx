import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useAccountChecks } from '../../connection/useAccountChecks.ts';
import { useForm } from '../../connection/useForm.ts';
import { InlineForm } from './InlineForm.tsx';
import type { NewAccount } from './OneTimePasswords.tsx';

export interface NewPersonFormProps {
  /** Administrators add teachers too; teachers add mentors. */
  readonly isAdmin: boolean;
  readonly onAdded: (account: NewAccount) => void;
}

/** Adds a teacher or a mentor; their password comes with the answer, once. */
export function NewPersonForm({ isAdmin, onAdded }: NewPersonFormProps) {
  const { t } = useTranslation(['teach', 'common']);
  const checks = useAccountChecks();
  const [role, setRole] = useState<'teacher' | 'mentor'>(isAdmin ? 'teacher' : 'mentor');
  const form = useForm({
    first: { name: '', username: '' },
    check: ({ name, username }) => ({ name: checks.name(name), username: checks.username(username) }),
    places: { [HttpErrorCode.UsernameTaken]: 'username' },
    send: ({ name, username }) => classApi.addPerson({ name: name.trim(), username, role }),
  });
  const submit = async (): Promise<void> => {
    const { name } = form.values;
    const added = await form.submit();
    if (added === null) return;
    form.reset();
    onAdded({ ...added, name, teamName: null });
  };
  const roles = isAdmin ? (['teacher', 'mentor'] as const) : (['mentor'] as const);
  return (
    <Panel size={48} title={isAdmin ? t('people.add') : t('people.addMentor')}>
      <InlineForm
        onSubmit={() => void submit()}
        act={
          <Button variant="primary" size={36} type="submit" isBusy={form.isBusy}>
            {t('people.submit')}
          </Button>
        }
        note={<ProblemNote problem={form.problem} />}
      >
        <Field {...form.bind('name')} label={t('roster.name')} maxLength={24} />
        <Field {...form.bind('username', t('people.usernameHint'))} label={t('roster.username')} maxLength={60} />
        {isAdmin && (
          <Select
            label={t('people.role')}
            value={role}
            onChange={(value) => setRole(value === 'teacher' ? 'teacher' : 'mentor')}
            options={roles.map((one) => ({ value: one, label: t(`common:standing.${one}`) }))}
          />
        )}
      </InlineForm>
    </Panel>
  );
}
