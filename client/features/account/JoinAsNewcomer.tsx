import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CodeTarget } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { acceptMe } from '../../connection/me-store.ts';
import { useAccountChecks } from '../../connection/useAccountChecks.ts';
import { useForm } from '../../connection/useForm.ts';
import { useRetryWait } from '../../connection/useRetryWait.ts';
import { FormCard } from './FormCard.tsx';
import { NewAccountFields } from './NewAccountFields.tsx';
import { withNext } from './next-page.ts';
import { TeamChoice } from './TeamChoice.tsx';

export interface JoinClassProps {
  readonly code: string;
  readonly target: Extract<CodeTarget, { readonly kind: 'class' }>;
}

/** Somebody without an account joins a class: the account is made on the way. */
export function JoinAsNewcomer({ code, target }: JoinClassProps) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const checks = useAccountChecks();
  const [teamId, setTeamId] = useState<string | null>(null);
  const form = useForm({
    first: { name: '', username: '', password: '' },
    check: (values) => ({
      name: checks.name(values.name),
      username: checks.username(values.username),
      password: checks.newPassword(values.password),
    }),
    places: { [HttpErrorCode.UsernameTaken]: 'username', [HttpErrorCode.WeakPassword]: 'password' },
    send: (values) => accountApi.joinClass({ code, teamId, ...values }),
  });
  const waitSeconds = useRetryWait(form.refusal);
  const submit = async (): Promise<void> => {
    const me = await form.submit();
    if (me === null) return;
    navigate('/', { replace: true });
    acceptMe(me);
  };
  return (
    <FormCard
      title={t('join.classTitle', { name: target.className })}
      lead={target.collegeName}
      onSubmit={() => void submit()}
      foot={
        <p>
          {t('join.haveAccount')} <Link to={withNext('/signin', `/join/${code}`)}>{t('signIn.submit')}</Link>
        </p>
      }
    >
      <TeamChoice teams={target.teams} teamId={teamId} onTeam={setTeamId} />
      <NewAccountFields form={form} />
      <Button variant="primary" size={44} type="submit" isWide isBusy={form.isBusy} disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? t('signIn.wait', { count: waitSeconds }) : t('join.submit')}
      </Button>
      <ProblemNote problem={form.problem} />
    </FormCard>
  );
}
