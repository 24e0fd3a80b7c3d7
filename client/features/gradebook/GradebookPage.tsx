import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import { BookHead, type BookView } from './BookHead.tsx';
import styles from './GradebookPage.module.css';
import { StudentTable } from './StudentTable.tsx';
import { TeamTable } from './TeamTable.tsx';

/** All scores of a class, every source beside the blend; the teacher releases them from here. */
export function GradebookPage() {
  const { t } = useTranslation('review');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('book.title')} isWide>
      <RoleGate roles={['teacher', 'admin']}>
        <Book classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

function Book({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('review');
  const load = useCallback(() => reviewApi.gradebook(classId), [classId]);
  const problemText = useProblemText();
  const [resource, reload, refresh] = useResource(load);
  if (resource.phase === 'loading') return <Loading text={t('book.loading')} />;
  if (resource.phase === 'failed') {
    const { problem } = resource;
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />;
  }
  return <Sheet book={resource.value} onReleased={refresh} />;
}

function Sheet({ book, onReleased }: { readonly book: Gradebook; readonly onReleased: () => void }) {
  const [view, setView] = useState<BookView>('team');
  return (
    <div className={styles.page}>
      <BookHead book={book} view={view} onView={setView} />
      {view === 'agreement' ? (
        <AgreementPanel classId={book.classId} />
      ) : (
        <Lines book={book} view={view} onReleased={onReleased} />
      )}
    </div>
  );
}

interface LinesProps {
  readonly book: Gradebook;
  readonly view: Exclude<BookView, 'agreement'>;
  readonly onReleased: () => void;
}

function Lines({ book, view, onReleased }: LinesProps) {
  const { t } = useTranslation('review');
  const { rows } = book;
  return (
    <Panel
      size={48}
      title={t(`book.by.${view}`)}
      count={rows.length}
      actions={<span className={styles.note}>{t('book.note')}</span>}
    >
      {rows.length === 0 ? (
        <EmptyState
          title={t('book.emptyTitle')}
          text={t('book.emptyText')}
          actions={
            <ButtonLink size={36} to={`/teach/classes/${book.classId}`}>
              {t('book.toClass')}
            </ButtonLink>
          }
        />
      ) : (
        <div className={styles.scroll}>
          {view === 'team' ? <TeamTable rows={rows} onReleased={onReleased} /> : <StudentTable rows={rows} />}
        </div>
      )}
    </Panel>
  );
}
