import { useTranslation } from 'react-i18next';
import { classNames } from '../../components/class-names.ts';
import sheet from '../../components/SheetTable.module.css';
import styles from './OneTimePasswords.module.css';
import type { NewAccount } from './OneTimePasswords.tsx';

/** User names with their passwords, in a script in which 1 and l differ. */
export function PasswordTable({ people }: { readonly people: readonly NewAccount[] }) {
  const { t } = useTranslation('teach');
  return (
    <div className={styles.scroll}>
      <table className={classNames(sheet.sheet, styles.table)}>
        <caption className={styles.caption}>{t('passwords.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.username')}</th>
            <th scope="col">{t('passwords.password')}</th>
            <th scope="col">{t('roster.team')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td className={styles.secret}>{person.username}</td>
              <td className={styles.secret}>
                {person.password ?? <span className={styles.own}>{t('passwords.own')}</span>}
              </td>
              <td>{person.teamName ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
