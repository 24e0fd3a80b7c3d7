import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollegeLog, EnterpriseRow, LogEntry } from '#shared/protocol/enterprise-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import page from '../../components/StaffPage.module.css';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Enterprises.module.css';
import { NewLogEntryForm } from './NewLogEntryForm.tsx';

/** Visits and practice of a college year, against the target. */
export function CollegeLogPanel({ enterprises }: { readonly enterprises: readonly EnterpriseRow[] }) {
  const { t } = useTranslation('enterprise');
  const problemText = useProblemText();
  const [year, setYear] = useState<number | null>(null);
  const load = useCallback(() => enterpriseApi.log(year), [year]);
  const [first, reload] = useResource(load);
  const [newer, setNewer] = useState<CollegeLog | null>(null);
  const removing = useSubmission(enterpriseApi.removeEntry);
  if (first.phase === 'loading') return <Loading />;
  if (first.phase === 'failed')
    return <ErrorState text={problemText(first.problem)} code={first.problem.code} onRetry={reload} />;
  const log = newer ?? first.value;
  const remove = async (entryId: string): Promise<void> => {
    const next = await removing.submit(entryId);
    if (next !== null) setNewer(next);
  };
  const turnTo = (next: number): void => {
    setNewer(null);
    setYear(next);
  };
  return (
    <Panel
      size={48}
      title={t('log.title', { from: log.year, to: log.year + 1 })}
      actions={
        <>
          <Button size={28} variant="quiet" onClick={() => turnTo(log.year - 1)}>
            {t('log.yearBefore')}
          </Button>
          <Button size={28} variant="quiet" onClick={() => turnTo(log.year + 1)}>
            {t('log.yearAfter')}
          </Button>
        </>
      }
    >
      <div className={styles.count}>
        <p>{t('log.count', { count: log.enterprises, target: log.target })}</p>
        <ProgressBar label={t('log.progress')} ratio={log.enterprises / log.target} />
        <p className={styles.about}>{t('log.sums', { visits: log.visits, practices: log.practices })}</p>
      </div>
      <NewLogEntryForm enterprises={enterprises} onLog={setNewer} />
      {log.entries.length === 0 ? (
        <EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />
      ) : (
        <LogTable entries={log.entries} enterprises={enterprises} onRemove={(entryId) => void remove(entryId)} />
      )}
      <ProblemNote problem={removing.problem} />
    </Panel>
  );
}

interface LogTableProps {
  readonly entries: readonly LogEntry[];
  readonly enterprises: readonly EnterpriseRow[];
  readonly onRemove: (entryId: string) => void;
}

function LogTable({ entries, enterprises, onRemove }: LogTableProps) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  /** As the directory has it now, in the reader's language; one that is gone keeps the name it was written with. */
  const nameOf = ({ enterpriseId, enterpriseName }: LogEntry): string => {
    const row = enterprises.find((one) => one.enterpriseId === enterpriseId);
    return row === undefined ? enterpriseName : pick(row.name);
  };
  return (
    <ScrollBox label={t('log.list')}>
      <table className={page.table} data-lines="one">
        <thead>
          <tr>
            <th scope="col">{t('log.day')}</th>
            <th scope="col">{t('log.kind')}</th>
            <th scope="col">{t('log.enterprise')}</th>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.note')}</th>
            <th scope="col">
              <VisuallyHidden>{t('log.remove')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.entryId}>
              <td>{entry.day}</td>
              <td>
                <Chip tone={entry.kind === 'visit' ? 'info' : 'accent'}>{t(`log.kinds.${entry.kind}`)}</Chip>
              </td>
              <td>{nameOf(entry)}</td>
              <td>{entry.who}</td>
              <td data-wraps>{entry.note}</td>
              <td>
                {entry.mayRemove && (
                  <Button
                    size={28}
                    aria-label={t('log.removeOf', { day: entry.day, name: nameOf(entry) })}
                    onClick={() => onRemove(entry.entryId)}
                  >
                    {t('log.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
