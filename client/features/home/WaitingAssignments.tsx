import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaitingAssignment } from '#shared/protocol/assignment-contract.ts';
import { Chip } from '../../components/Chip.tsx';
import { DueText } from '../../components/DueText.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './StaffHome.module.css';

/** Assignments of one's classes that run, or of which something waits to be graded or released. */
export function WaitingAssignments() {
  const { t } = useTranslation('assign');
  const problemText = useProblemText();
  const [waiting, reload] = useResource(assignmentApi.waiting);
  if (waiting.phase === 'loading') return null;
  if (waiting.phase === 'failed')
    return <ErrorState text={problemText(waiting.problem)} code={waiting.problem.code} onRetry={reload} />;
  const rows = waiting.value.filter((row) => !row.isOver || row.toGradeCount + row.toReleaseCount > 0);
  if (rows.length === 0) return null;
  return (
    <Panel size={48} title={t('list.title')} count={rows.length}>
      <ul>
        {rows.map((row) => (
          <WaitingRow key={row.assignmentId} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function WaitingRow({ row }: { readonly row: WaitingAssignment }) {
  const { t } = useTranslation('assign');
  return (
    <li className={styles.item}>
      <div>
        <h3 className={styles.name}>
          <Link to={`/teach/classes/${row.classId}/assignments/${row.assignmentId}`}>{row.title}</Link>
        </h3>
        <p className={styles.about}>
          <span>{row.className}</span>
          <DueText dueAt={row.dueAt} isOver={row.isOver} />
          <span>{t('list.handedIn', { count: row.handedInCount, of: row.teamCount })}</span>
        </p>
      </div>
      {row.toGradeCount > 0 ? <Chip tone="warn">{t('list.toGrade', { count: row.toGradeCount })}</Chip> : <span />}
      {row.toReleaseCount > 0 ? (
        <Chip tone="info">{t('list.toRelease', { count: row.toReleaseCount })}</Chip>
      ) : (
        <span />
      )}
    </li>
  );
}
