import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PrintButton } from '../../components/PrintButton.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useShareOrigin } from '../../connection/useShareOrigin.ts';
import styles from './NewPasswordNote.module.css';
import type { NewAccount } from './OneTimePasswords.tsx';
import { PasswordSlips } from './PasswordSlips.tsx';

export interface NewPasswordNoteProps {
  readonly account: NewAccount;
  readonly onClose: () => void;
}

/** One new password, shown this once. It stays until it is put away. */
export function NewPasswordNote({ account, onClose }: NewPasswordNoteProps) {
  const { t } = useTranslation('teach');
  const address = `${useShareOrigin()}/signin`;
  const password = account.password ?? '';
  return (
    <Panel size={48} title={t('passwords.oneTitle', { name: account.name })}>
      <div className={styles.body} role="status">
        <p className={styles.warning}>
          <StateMark kind="attend" size={12} />
          {t('passwords.oneOnce', { name: account.name })}
        </p>
        <dl className={styles.facts}>
          <dt>{t('roster.username')}</dt>
          <dd>{account.username}</dd>
          <dt>{t('passwords.password')}</dt>
          <dd className={styles.secret}>{password}</dd>
        </dl>
        <div className={styles.acts}>
          <CopyButton text={password} label={t('passwords.copyOne')} />
          <PrintButton label={t('passwords.print')} sheet={<PasswordSlips people={[account]} address={address} />} />
          <Button onClick={onClose}>{t('passwords.handed')}</Button>
        </div>
      </div>
    </Panel>
  );
}
