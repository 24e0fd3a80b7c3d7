import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Field } from '../../components/Field.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { gradebookPath, reviewApi } from '../../connection/review-api.ts';
import { useFollow } from '../../connection/useFollow.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { dayAndTime } from '../../format/date.ts';
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
  const [resource, reload, refresh, put] = useResource(load);
  const [updatedAt, setUpdatedAt] = useState<Date | null>(null);
  useFollow<Gradebook>(resource.phase === 'ready' ? gradebookPath(classId) : null, (book) => {
    if (resource.phase === 'ready' && !isSame(resource.value, book)) setUpdatedAt(new Date());
    put(book);
  });
  if (resource.phase === 'loading') return <Loading text={t('book.loading')} />;
  if (resource.phase === 'failed') {
    const { problem } = resource;
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />;
  }
  return <Sheet book={resource.value} updatedAt={updatedAt} onReleased={refresh} />;
}

function isSame(before: Gradebook, after: Gradebook): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

interface SheetProps {
  readonly book: Gradebook;
  /** When others' changes came in; null: none yet. */
  readonly updatedAt: Date | null;
  readonly onReleased: () => void;
}

function Sheet({ book, updatedAt, onReleased }: SheetProps) {
  const [view, setView] = useState<BookView>('team');
  return (
    <div className={styles.page}>
      <BookHead book={book} view={view} onView={setView} />
      {view === 'agreement' ? (
        <AgreementPanel classId={book.classId} />
      ) : (
        <Lines book={book} view={view} updatedAt={updatedAt} onReleased={onReleased} />
      )}
    </div>
  );
}

/** With more rehearsals than this a teacher looks for one by its name. */
const SEARCHED_FROM = 20;

interface LinesProps extends SheetProps {
  readonly view: Exclude<BookView, 'agreement'>;
}

function Lines({ book, view, updatedAt, onReleased }: LinesProps) {
  const { t } = useTranslation('review');
  const { rows } = book;
  const [search, setSearch] = useState('');
  return (
    <Panel
      size={48}
      title={t(`book.by.${view}`)}
      count={rows.length}
      actions={
        <span className={styles.note}>
          <span role="status">
            {updatedAt !== null &&
              `${t('book.updated', { time: dayAndTime(updatedAt.toISOString(), updatedAt).time })} · `}
          </span>
          {t('book.note')}
        </span>
      }
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
        <>
          {rows.length > SEARCHED_FROM && (
            <div className={styles.find}>
              <Field label={t('book.find')} value={search} onChange={setSearch} />
            </div>
          )}
          {view === 'team' ? (
            <TeamTable rows={rows} search={search} onReleased={onReleased} />
          ) : (
            <StudentTable rows={rows} search={search} />
          )}
        </>
      )}
    </Panel>
  );
}
