import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { Chip } from '../../components/Chip.tsx';
import { DueText } from '../../components/DueText.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { CalibrationSetupPanel } from '../calibrate/CalibrationSetupPanel.tsx';
import { AssignmentEditor } from './AssignmentEditor.tsx';
import { AssignmentFacts } from './AssignmentFacts.tsx';
import styles from './AssignmentPage.module.css';
import { PhaseActs } from './PhaseActs.tsx';
import { TeamWorkTable } from './TeamWorkTable.tsx';

/** One assignment: what it asks for, and where each team stands. Mentors look; teachers publish, change and close. */
export function AssignmentPage() {
  const { t } = useTranslation('assign');
  const { classId = '', assignmentId = '' } = useParams();
  return (
    <PageShell title={t('page.title')}>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <Link className={page.back} to={`/teach/classes/${classId}`}>
          {t('page.back')}
        </Link>
        <OneAssignment key={assignmentId} classId={classId} assignmentId={assignmentId} />
      </RoleGate>
    </PageShell>
  );
}

interface OneAssignmentProps {
  readonly classId: string;
  readonly assignmentId: string;
}

function OneAssignment({ classId, assignmentId }: OneAssignmentProps) {
  const problemText = useProblemText();
  const me = useMe();
  const load = useCallback(() => assignmentApi.read(classId, assignmentId), [classId, assignmentId]);
  const [first, reload] = useResource(load);
  const [newer, setNewer] = useState<AssignmentView | null>(null);
  if (first.phase === 'loading') return <Loading />;
  if (first.phase === 'failed')
    return <ErrorState text={problemText(first.problem)} code={first.problem.code} onRetry={reload} />;
  const view = newer ?? first.value;
  /** Behind the form: what was typed stays, and is saved over what is there now. */
  const loadPresent = async (): Promise<void> => {
    const present = await load();
    if (present.ok) setNewer(present.value);
  };
  const mayChange = me.phase === 'ready' && isTeacherOf(me.value, classId);
  return (
    <>
      <Head view={view} mayChange={mayChange} onView={setNewer} />
      <div className={styles.part}>
        <AssignmentFacts view={view} />
        {view.phase !== 'draft' && <TeamWorkTable view={view} />}
        {mayChange && view.phase !== 'closed' && (
          <AssignmentEditor view={view} onView={setNewer} onReload={() => void loadPresent()} />
        )}
        {mayChange && <CalibrationSetupPanel classId={classId} assignmentId={assignmentId} />}
      </div>
    </>
  );
}

interface HeadProps {
  readonly view: AssignmentView;
  readonly mayChange: boolean;
  readonly onView: (view: AssignmentView) => void;
}

function Head({ view, mayChange, onView }: HeadProps) {
  const { t } = useTranslation('assign');
  const { content, phase, isOver } = view;
  return (
    <div className={styles.head}>
      <div>
        <h1 className={styles.heading}>
          {content.title}
          <Chip tone={phase === 'published' && !isOver ? 'ok' : 'neutral'}>{t(`phase.${phase}`)}</Chip>
        </h1>
        <p className={page.lead}>
          <DueText dueAt={content.dueAt} isOver={isOver && phase !== 'draft'} />
        </p>
        {content.note !== '' && <p className={styles.note}>{content.note}</p>}
      </div>
      {mayChange && <PhaseActs view={view} onView={onView} />}
    </div>
  );
}

function isTeacherOf(
  me: { readonly role: string; readonly classes: readonly { readonly classId: string; readonly duty: string }[] },
  classId: string,
): boolean {
  return me.role === 'admin' || me.classes.some((one) => one.classId === classId && one.duty === 'teacher');
}
