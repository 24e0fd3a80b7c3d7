import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { AccountRole } from '#shared/model/person.ts';
import { askMe } from '../connection/me-store.ts';
import { useMe } from '../connection/useMe.ts';
import { useProblemText } from '../connection/useProblemText.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { Loading } from './Loading.tsx';

export interface RoleGateProps {
  readonly roles: readonly AccountRole[];
  readonly children: ReactNode;
}

/** Shows a part of the pages to those it is for; others read why not, and the way to sign in or back. */
export function RoleGate({ roles, children }: RoleGateProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { pathname, search } = useLocation();
  const me = useMe();
  if (me.phase === 'loading') return <Loading />;
  if (me.phase === 'failed')
    return <ErrorState text={problemText(me.problem)} code={me.problem.code} onRetry={() => void askMe()} />;
  const { role } = me.value;
  if (roles.includes(role)) return children;
  const isGuest = role === 'guest';
  return (
    <EmptyState
      title={isGuest ? t('gate.signInTitle') : t('gate.otherTitle')}
      text={
        isGuest ? t('gate.signInText') : t('gate.otherText', { name: me.value.name, standing: t(`standing.${role}`) })
      }
      actions={
        <>
          <ButtonLink
            variant="primary"
            size={36}
            to={`/signin?${new URLSearchParams({ next: `${pathname}${search}` })}`}
          >
            {isGuest ? t('account.signIn') : t('gate.other')}
          </ButtonLink>
          <ButtonLink size={36} to="/">
            {t('action.toHome')}
          </ButtonLink>
        </>
      }
    />
  );
}
