import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#shared/protocol/audit-contract.ts';
import { ADDRESS_TEXTS, AUDIT_ACT_TEXTS, AUDIT_OBJECT_TEXTS } from '#shared/protocol/audit-text.ts';
import { Chip } from '../../components/Chip.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import page from '../../components/StaffPage.module.css';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AuditPage.module.css';

export interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  /** The rows are of several classes, so each says its own. */
  readonly hasClass: boolean;
  readonly onPerson: (row: AuditRow) => void;
  readonly onObject: (row: AuditRow) => void;
}

/** Entries, newest first. A name filters by it. */
export function AuditTable({ rows, hasClass, onPerson, onObject }: AuditTableProps) {
  const { t } = useTranslation('audit');
  const { pick } = useLanguage();
  return (
    <ScrollBox label={t('list')}>
      <table className={page.table} data-lines="one">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('on')}</th>
            <th scope="col">{t('from')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { day, time } = dayAndTime(row.at, new Date());
            const name = row.objectName ?? `${pick(AUDIT_OBJECT_TEXTS[row.object])}, ${t('gone')}`;
            return (
              <tr key={`${row.at} ${row.act} ${row.objectId} ${row.actorId}`}>
                <td>
                  <time dateTime={row.at}>
                    {day} {time}
                  </time>
                </td>
                <td>
                  <button
                    type="button"
                    className={styles.name}
                    title={t('onlyPerson', { name: row.actorName })}
                    onClick={() => onPerson(row)}
                  >
                    {row.actorName}
                  </button>{' '}
                  {row.isByLink && <Chip>{t('byLink')}</Chip>}
                </td>
                <td>{pick(AUDIT_ACT_TEXTS[row.act])}</td>
                <td>
                  <button
                    type="button"
                    className={styles.name}
                    title={t('onlyObject', { name })}
                    onClick={() => onObject(row)}
                  >
                    {name}
                  </button>{' '}
                  {hasClass && row.object !== 'class' && row.className}
                </td>
                <td>{row.address === null ? '—' : pick(ADDRESS_TEXTS[row.address])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
