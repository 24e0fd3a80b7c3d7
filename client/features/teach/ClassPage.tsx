import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { useProblemText } from '../../connection/useProblemText.ts';
import { AssignmentsPanel } from '../assign/AssignmentsPanel.tsx';
import { ClassCodePanel } from './ClassCodePanel.tsx';
import { ClassProjectsPanel } from './ClassProjectsPanel.tsx';
import { ClassRehearsals } from './ClassRehearsals.tsx';
import { FootagePanel } from './FootagePanel.tsx';
import { StaffPanel } from './StaffPanel.tsx';
import styles from './TeachPage.module.css';
import { TeamBoard } from './TeamBoard.tsx';
import { type OpenClass, useClass } from './useClass.ts';

/** One class: its code, its teams, its staff and its latest rehearsals. Mentors look; teachers change. */
export function ClassPage() {
  const { t } = useTranslation('teach');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('class.title')}>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <ClassParts key={classId} classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

function ClassParts({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('teach');
  const problemText = useProblemText();
  const { state, reload } = useClass(classId);
  if (state.phase === 'loading') return <Loading />;
  if (state.phase === 'failed')
    return (
      <>
        <Link className={page.back} to="/teach/classes">
          {t('class.back')}
        </Link>
        <ErrorState text={problemText(state.problem)} code={state.problem.code} onRetry={reload} />
      </>
    );
  const open = state.value;
  return (
    <>
      <ClassHead open={open} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AssignmentsPanel classId={open.view.classId} mayChange={open.mayChange} />
          <TeamBoard open={open} />
          <ClassRehearsals rows={open.view.rehearsals} />
        </div>
        <div className={styles.column}>
          {open.view.code !== null && <ClassCodePanel open={open} code={open.view.code} />}
          <StaffPanel open={open} />
          {open.mayChange && <ClassProjectsPanel classId={open.view.classId} />}
          <FootagePanel open={open} />
        </div>
      </div>
    </>
  );
}

function ClassHead({ open: { view, mayChange } }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const studentCount = view.unassigned.length + view.teams.reduce((sum, team) => sum + team.members.length, 0);
  return (
    <div className={styles.head}>
      <div>
        <Link className={page.back} to="/teach/classes">
          {t('class.back')}
        </Link>
        <h1 className={page.heading}>{view.name}</h1>
        <p className={page.lead}>
          {t('classes.students', { count: studentCount })} · {t('classes.teams', { count: view.teams.length })}
        </p>
      </div>
      <div className={styles.acts}>
        <ButtonLink size={36} to={`/wall/${view.classId}`}>
          {t('class.wall')}
        </ButtonLink>
        <ButtonLink size={36} to={`/teach/classes/${view.classId}/gradebook`}>
          {t('class.gradebook')}
        </ButtonLink>
        {mayChange && (
          <>
            <ButtonLink size={36} to={`/teach/classes/${view.classId}/mentors`}>
              {t('class.mentors')}
            </ButtonLink>
            <ButtonLink size={36} to={`/teach/classes/${view.classId}/audit`}>
              {t('class.audit')}
            </ButtonLink>
          </>
        )}
        {mayChange && (
          <ButtonLink size={36} variant="primary" to={`/teach/classes/${view.classId}/roster`}>
            {t('class.roster')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
