import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { Button } from '../../components/Button.tsx';
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
import { BankDrawer } from '../bank/BankDrawer.tsx';
import { useCommentBank } from '../bank/useCommentBank.ts';
import { CalibrationTasks } from '../calibrate/CalibrationTasks.tsx';
import { BringMarks } from '../pack/BringMarks.tsx';
import { GradingItem } from './GradingItem.tsx';
import styles from './GradingPage.module.css';

/** Recordings of the rater's classes: what waits, and what is done. */
export function GradingPage() {
  const { t } = useTranslation('review');
  return (
    <PageShell title={t('list.title')}>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <Lists />
      </RoleGate>
    </PageShell>
  );
}

function Lists() {
  const { t } = useTranslation('review');
  const problemText = useProblemText();
  const [resource, reload, refresh] = useResource(reviewApi.grading);
  if (resource.phase === 'loading') return <Loading text={t('list.loading')} />;
  if (resource.phase === 'failed') {
    const { problem } = resource;
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />;
  }
  const open = resource.value.filter(isOpen);
  const done = resource.value.filter((row) => !isOpen(row)).reverse();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('list.title')}</h1>
          <p className={styles.about}>{t('list.about')}</p>
        </div>
        <div className={styles.acts}>
          <BringMarks onBrought={refresh} />
          <OpenBank />
        </div>
      </header>
      <CalibrationTasks />
      <Panel size={48} title={t('list.open')} count={open.length}>
        {open.length === 0 ? (
          <EmptyState
            title={resource.value.length === 0 ? t('list.emptyTitle') : t('list.allDoneTitle')}
            text={resource.value.length === 0 ? t('list.emptyText') : t('list.allDoneText')}
            actions={
              <ButtonLink size={36} to="/teach/classes">
                {t('list.toClasses')}
              </ButtonLink>
            }
          />
        ) : (
          <Rows rows={open} />
        )}
      </Panel>
      {done.length > 0 && (
        <Panel size={48} title={t('list.done')} count={done.length}>
          <Rows rows={done} />
        </Panel>
      )}
    </div>
  );
}

/** The bank is read when somebody opens it. */
function OpenBank() {
  const { t } = useTranslation('bank');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={36} icon={<BookMarked size={16} />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <WholeBank onClose={() => setOpen(false)} />}
    </>
  );
}

function WholeBank({ onClose }: { readonly onClose: () => void }) {
  return <BankDrawer bank={useCommentBank()} onClose={onClose} />;
}

function Rows({ rows }: { readonly rows: readonly GradingRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <GradingItem key={row.roomId} row={row} />
      ))}
    </ul>
  );
}

function isOpen({ isGraded, state }: GradingRow): boolean {
  return !isGraded && state !== 'released';
}
