import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Me } from '#shared/protocol/people-contract.ts';
import { useSignOut } from '../connection/useSignOut.ts';
import { personName } from '../format/person-name.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import styles from './AccountMenu.module.css';
import { PersonFace } from './PersonFace.tsx';
import { ProblemNote } from './ProblemNote.tsx';

/** What somebody can do with their account or guest name. */
export function PersonMenu({ me }: { readonly me: Me }) {
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
        <PersonFace me={me} />
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} sideOffset={4} align="end" loop>
          {me.username !== null && <p className={styles.about}>{t('account.as', { username: me.username })}</p>}
          {me.link === null && (
            <DropdownMenu.Item className={styles.choice} onSelect={() => navigate('/account')}>
              {me.username === null ? t('account.name') : t('account.mine')}
            </DropdownMenu.Item>
          )}
          {(me.username !== null || me.link !== null) && (
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
