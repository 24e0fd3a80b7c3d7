import { useTranslation } from 'react-i18next';
import type { NewAccount } from './OneTimePasswords.tsx';
import styles from './PasswordSlips.module.css';

export interface PasswordSlipsProps {
  readonly people: readonly NewAccount[];
  /** Where to sign in. */
  readonly address: string;
}

/** One slip of paper per person, to cut out and hand over. */
export function PasswordSlips({ people, address }: PasswordSlipsProps) {
  const { t } = useTranslation('teach');
  return (
    <ul className={styles.slips}>
      {people.map((person) => (
        <li key={person.id} className={styles.slip}>
          <p className={styles.name}>
            {person.name}
            {person.teamName && <span>{person.teamName}</span>}
          </p>
          <dl className={styles.facts}>
            <dt>{t('passwords.address')}</dt>
            <dd>{address}</dd>
            <dt>{t('roster.username')}</dt>
            <dd>{person.username}</dd>
            <dt>{t('passwords.password')}</dt>
            <dd className={styles.secret}>{person.password}</dd>
          </dl>
          <p className={styles.note}>{t('passwords.slip')}</p>
        </li>
      ))}
    </ul>
  );
}
