import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { DueText } from '../../components/DueText.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Assignments.module.css';

export interface AssignmentsPanelProps {
  readonly classId: string;
  readonly mayChange: boolean;
}

/** The assignments of a class, with how far its teams are. */
export function AssignmentsPanel({ classId, mayChange }: AssignmentsPanelProps) {
  const { t } = useTranslation('assign');
  const problemText = useProblemText();
  const load = useCallback(() => assignmentApi.list(classId), [classId]);
  const [list, reload] = useResource(load);
  const rows = list.phase === 'ready' ? list.value.assignments : [];
  return (
    <Panel
      size={48}
      title={t('list.title')}
      count={list.phase === 'ready' ? rows.length : undefined}
      actions={
        mayChange && (
          <ButtonLink size={28} to={`/teach/classes/${classId}/assignments/new`}>
            {t('list.new')}
          </ButtonLink>
        )
      }
    >
      {list.phase === 'loading' && <Loading />}
      {list.phase === 'failed' && (
        <ErrorState text={problemText(list.problem)} code={list.problem.code} onRetry={reload} />
      )}
      {list.phase === 'ready' && rows.length === 0 && (
        <EmptyState title={t('list.emptyTitle')} text={mayChange ? t('list.emptyText') : t('list.emptyMentor')} />
      )}
      <ul>
        {rows.map((row) => (
          <AssignmentRow key={row.assignmentId} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function AssignmentRow({ row }: { readonly row: AssignmentView }) {
  const { t } = useTranslation('assign');
  const { pick } = useLanguage();
  const { content, phase, teams, classId, assignmentId } = row;
  const handedIn = teams.filter(({ handedInRoomId }) => handedInRoomId !== null).length;
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Link to={`/teach/classes/${classId}/assignments/${assignmentId}`}>{content.title}</Link>
        </h3>
        <p className={styles.about}>
          <span>{pick(row.projectName)}</span>
          {content.seedPolicy === 'exam' && <span>{t('crowd.exam')}</span>}
          <DueText dueAt={content.dueAt} isOver={row.isOver && phase !== 'draft'} />
        </p>
      </div>
      {phase === 'draft' ? (
        <Chip>{t('phase.draft')}</Chip>
      ) : (
        <Chip tone={handedIn === teams.length ? 'ok' : 'neutral'}>
          {t('list.handedIn', { count: handedIn, of: teams.length })}
        </Chip>
      )}
    </li>
  );
}
