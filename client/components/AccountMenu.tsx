import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMe } from '../connection/useMe.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { PersonFace } from './PersonFace.tsx';

/** A page can be read before the menu that hangs from its corner is there. */
const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }));

/** Who this browser is: a guest with the way to sign in, or a person with name, role and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.phase !== 'ready') return null;
  const isDoor = pathname === '/signin' || pathname === '/setup';
  return (
    <>
      {me.value.username === null && me.value.link === null && !isDoor && (
        <ButtonLink
          size={32}
          to={pathname === '/' ? '/signin' : `/signin?${new URLSearchParams({ next: `${pathname}${search}` })}`}
        >
          {t('account.signIn')}
        </ButtonLink>
      )}
      <Suspense fallback={<PersonFace me={me.value} />}>
        <PersonMenu me={me.value} />
      </Suspense>
    </>
  );
}
