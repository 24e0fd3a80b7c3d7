import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '#shared/lib/csv.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PrintButton } from '../../components/PrintButton.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { saveTextFile } from '../../components/save-file.ts';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import styles from './OneTimePasswords.module.css';
import { PasswordSlips } from './PasswordSlips.tsx';
import { PasswordTable } from './PasswordTable.tsx';

/** Somebody who came into the college: with a password when the account is new. */
export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly password: string | null;
  readonly teamName: string | null;
}

export interface OneTimePasswordsProps {
  readonly people: readonly NewAccount[];
  readonly fileName: string;
  /** Where to go when the passwords are safe. */
  readonly doneTo: string;
}

/** Passwords of new accounts, shown this once: to copy, to save and to print as slips for handing out. */
export function OneTimePasswords({ people, fileName, doneTo }: OneTimePasswordsProps) {
  const { t } = useTranslation('teach');
  const address = `${useShareOrigin()}/signin`;
  const [isSafe, setSafe] = useState(false);
  const fresh = people.filter((person) => person.password !== null);
  const rows = [
    [t('roster.name'), t('roster.username'), t('passwords.password'), t('roster.team')],
    ...fresh.map((person) => [person.name, person.username, person.password ?? '', person.teamName ?? '']),
  ];
  const save = (): void => {
    saveTextFile(fileName, toCsv(rows), 'text/csv');
    setSafe(true);
  };
  if (fresh.length === 0)
    return (
      <Panel size={48} title={t('passwords.title')}>
        <EmptyState
          title={t('passwords.noneTitle', { count: people.length })}
          text={t('passwords.noneText')}
          actions={
            <ButtonLink size={36} variant="primary" to={doneTo}>
              {t('passwords.done')}
            </ButtonLink>
          }
        />
      </Panel>
    );
  return (
    <Panel size={48} title={t('passwords.title')} count={fresh.length}>
      <p className={styles.warning} role="status">
        <StateMark kind="attend" size={12} />
        {t('passwords.once')}
      </p>
      <div className={styles.acts}>
        <CopyButton size={36} text={rows.map((row) => row.join('\t')).join('\n')} label={t('passwords.copy')} />
        <Button size={36} icon={<Download size={14} strokeWidth={1.5} aria-hidden="true" />} onClick={save}>
          {isSafe ? t('passwords.saved') : t('passwords.save')}
        </Button>
        <PrintButton
          size={36}
          label={t('passwords.print')}
          sheet={<PasswordSlips people={fresh} address={address} />}
        />
        <ButtonLink size={36} variant="primary" to={doneTo}>
          {t('passwords.done')}
        </ButtonLink>
      </div>
      <PasswordTable people={people} />
    </Panel>
  );
}
