import { useTranslation } from 'react-i18next';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './StaffHome.module.css';

/** Most recordings that home shows; the rest stand in the list of all. */
const MOST = 5;

/** Recordings of one's classes that wait for one's grade, the longest waiting first. */
export function ToGradePanel() {
  const { t } = useTranslation('home');
  const problemText = useProblemText();
  const [grading, reload] = useResource(api.grading);
  const rows = grading.phase === 'ready' ? grading.value.filter((row) => !row.isGraded) : [];
  return (
    <Panel
      size={48}
      title={t('grade.title')}
      count={grading.phase === 'ready' ? rows.length : undefined}
      actions={
        <ButtonLink variant="quiet" size={28} to="/grading">
          {t('grade.all')}
        </ButtonLink>
      }
    >
      {grading.phase === 'loading' && <Loading />}
      {grading.phase === 'failed' && (
        <ErrorState text={problemText(grading.problem)} code={grading.problem.code} onRetry={reload} />
      )}
      {grading.phase === 'ready' && rows.length === 0 && (
        <EmptyState title={t('grade.emptyTitle')} text={t('grade.emptyText')} />
      )}
      <ul>
        {rows.slice(0, MOST).map((row) => (
          <ToGradeItem key={row.roomId} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function ToGradeItem({ row }: { readonly row: GradingRow }) {
  const { t } = useTranslation('home');
  const { pick } = useLanguage();
  return (
    <li className={styles.item}>
      <div>
        <h3 className={styles.name}>{t('grade.row', { team: row.teamName, project: pick(row.projectName) })}</h3>
        <p className={styles.about}>
          <span>{row.className}</span>
          <span>{formatClock(row.showMs)}</span>
        </p>
      </div>
      {row.markedCount > 0 ? (
        <Chip tone="info">{t('grade.marked', { done: row.markedCount, of: row.criterionCount })}</Chip>
      ) : (
        <span />
      )}
      <ButtonLink size={28} to={`/review/${row.roomId}`}>
        {row.markedCount > 0 ? t('grade.goOn') : t('grade.start')}
      </ButtonLink>
    </li>
  );
}
