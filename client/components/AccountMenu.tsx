import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Me } from '#shared/protocol/people-contract.ts';
import { useMe } from '../connection/useMe.ts';
import { useSignOut } from '../connection/useSignOut.ts';
import { personName } from '../format/person-name.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import styles from './AccountMenu.module.css';
import { ButtonLink } from './ButtonLink.tsx';
import { ProblemNote } from './ProblemNote.tsx';

/** Who this browser is: a guest with the way to sign in, or a person with name, role and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.phase !== 'ready') return null;
  const isDoor = pathname === '/signin' || pathname === '/setup';
  return (
    <>
      {me.value.username === null && !isDoor && (
        <ButtonLink
          size={32}
          to={pathname === '/' ? '/signin' : `/signin?${new URLSearchParams({ next: `${pathname}${search}` })}`}
        >
          {t('account.signIn')}
        </ButtonLink>
      )}
      <PersonMenu me={me.value} />
    </>
  );
}

function PersonMenu({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const signOut = useSignOut();
  const leave = async (): Promise<void> => {
    if (!(await signOut.run())) return;
    setOpen(false);
    navigate('/');
  };
  const standing = t(`standing.${me.role}`);
  const name = personName(me.name, useLanguage().language);
  return (
    // A modal menu would lock scrolling with a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
      <DropdownMenu.Trigger className={styles.trigger} aria-label={t('account.menu', { name, standing })}>
        <span className={styles.initial} aria-hidden="true">
          {[...name][0]}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{standing}</span>
        </span>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} sideOffset={4} align="end" loop>
          {me.username !== null && <p className={styles.about}>{t('account.as', { username: me.username })}</p>}
          <DropdownMenu.Item className={styles.choice} onSelect={() => navigate('/account')}>
            {me.username === null ? t('account.name') : t('account.mine')}
          </DropdownMenu.Item>
          {me.username !== null && (
            <DropdownMenu.Item
              className={styles.choice}
              onSelect={(event) => {
                // The menu stays until it is done, so that a refusal has a place.
                event.preventDefault();
                void leave();
              }}
            >
              {t('account.signOut')}
            </DropdownMenu.Item>
          )}
          <ProblemNote problem={signOut.problem} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
