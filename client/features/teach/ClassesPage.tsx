import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { classApi } from '../../connection/class-api.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { ClassItem } from './ClassItem.tsx';
import { NewClassForm } from './NewClassForm.tsx';

/** Classes that this person teaches or mentors, and the way to a new one. */
export function ClassesPage() {
  const { t } = useTranslation('teach');
  return (
    <PageShell title={t('classes.title')}>
      <h1 className={page.heading}>{t('classes.title')}</h1>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <ClassList />
      </RoleGate>
    </PageShell>
  );
}

function ClassList() {
  const { t } = useTranslation('teach');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const me = useMe();
  const [classes, reload] = useResource(classApi.classes);
  const mayAdd = me.phase === 'ready' && me.value.role !== 'mentor';
  return (
    <div className={page.parts}>
      {mayAdd && <NewClassForm onAdded={(classId) => navigate(`/teach/classes/${classId}`)} />}
      <Panel size={48} title={t('classes.mine')} count={classes.phase === 'ready' ? classes.value.length : undefined}>
        {classes.phase === 'loading' && <Loading />}
        {classes.phase === 'failed' && (
          <ErrorState text={problemText(classes.problem)} code={classes.problem.code} onRetry={reload} />
        )}
        {classes.phase === 'ready' && classes.value.length === 0 && (
          <EmptyState
            title={t('classes.emptyTitle')}
            text={mayAdd ? t('classes.emptyText') : t('classes.emptyMentor')}
          />
        )}
        {classes.phase === 'ready' && classes.value.length > 0 && (
          <ul>
            {classes.value.map((row) => (
              <ClassItem key={row.classId} row={row} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
