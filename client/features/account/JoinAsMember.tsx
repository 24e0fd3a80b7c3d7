import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Me } from '#shared/protocol/people-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { acceptMe } from '../../connection/me-store.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { FormCard } from './FormCard.tsx';
import type { JoinClassProps } from './JoinAsNewcomer.tsx';
import { withNext } from './next-page.ts';
import { TeamChoice } from './TeamChoice.tsx';

/** Somebody who is signed in joins a class with one press. */
export function JoinAsMember({ code, target, me }: JoinClassProps & { readonly me: Me }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [teamId, setTeamId] = useState<string | null>(null);
  const joining = useSubmission(accountApi.joinClass);
  const submit = async (): Promise<void> => {
    const joined = await joining.submit({ code, teamId });
    if (joined === null) return;
    navigate('/', { replace: true });
    acceptMe(joined);
  };
  return (
    <FormCard
      title={t('join.classTitle', { name: target.className })}
      lead={target.collegeName}
      onSubmit={() => void submit()}
      foot={
        <p>
          {t('join.notYou', { name: me.name })}{' '}
          <Link to={withNext('/signin', `/join/${code}`)}>{t('join.otherAccount')}</Link>
        </p>
      }
    >
      <TeamChoice teams={target.teams} teamId={teamId} onTeam={setTeamId} />
      <Button variant="primary" size={44} type="submit" isWide isBusy={joining.isBusy}>
        {t('join.submitAs', { name: me.name })}
      </Button>
      <ProblemNote problem={joining.problem} />
    </FormCard>
  );
}
