import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { LinkFace } from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { acceptMe } from '../../connection/me-store.ts';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import styles from './LinkPage.module.css';

/** Where a magic link leads: whom it is for, what it opens, and the button that opens it. */
export function LinkPage() {
  const { t } = useTranslation('mentors');
  const { token = '' } = useParams();
  const problemText = useProblemText();
  const load = useCallback(() => mentorApi.look(token), [token]);
  const [face, reload] = useResource(load);
  return (
    <PageShell title={t('link.title')}>
      {face.phase === 'loading' && <Loading />}
      {face.phase === 'failed' && (
        <ErrorState
          text={problemText(face.problem)}
          code={face.problem.code}
          // A link that is over stays over.
          onRetry={
            face.problem.code.startsWith('link/') && face.problem.code !== 'link/unreachable' ? undefined : reload
          }
        />
      )}
      {face.phase === 'ready' && <OpenLink face={face.value} token={token} />}
    </PageShell>
  );
}

function OpenLink({ face, token }: { readonly face: LinkFace; readonly token: string }) {
  const { t } = useTranslation('mentors');
  const navigate = useNavigate();
  const me = useMe();
  const opening = useSubmission(mentorApi.open);
  const open = async (): Promise<void> => {
    const who = await opening.submit(token);
    if (who === null) return;
    acceptMe(who);
    navigate('/grading', { replace: true });
  };
  const { day, time } = dayAndTime(face.expiresAt, new Date());
  const account = me.phase === 'ready' && me.value.username !== null ? me.value : null;
  return (
    <section className={styles.card}>
      {face.collegeName !== null && <p className={styles.college}>{face.collegeName}</p>}
      <h1 className={styles.title}>{t('link.greeting', { name: face.mentorName })}</h1>
      <p className={styles.text}>
        {face.assignmentTitle === null
          ? t('link.aboutRecordings', { className: face.className, count: face.roomCount })
          : t('link.aboutAssignment', {
              className: face.className,
              title: face.assignmentTitle,
              count: face.roomCount,
            })}
      </p>
      <p className={styles.text}>{t('link.until', { day, time })}</p>
      {account !== null && <p className={styles.note}>{t('link.leaves', { name: account.name })}</p>}
      <div className={styles.acts}>
        <Button variant="primary" size={44} isWide isBusy={opening.isBusy} onClick={() => void open()}>
          {t('link.open')}
        </Button>
        <ProblemNote problem={opening.problem} />
      </div>
      <p className={styles.foot}>{t('link.foot')}</p>
    </section>
  );
}
