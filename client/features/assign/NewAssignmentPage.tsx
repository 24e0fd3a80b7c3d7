import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { AssignmentContent } from '#shared/model/assignment.ts';
import type { Library } from '#shared/protocol/http-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { api } from '../../connection/api.ts';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import styles from './AssignmentPage.module.css';
import { newDraft } from './assignment-draft.ts';

/** Writes a new assignment. It is a draft until it is published. */
export function NewAssignmentPage() {
  const { t } = useTranslation('assign');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('new.title')}>
      <RoleGate roles={['teacher', 'admin']}>
        <NewAssignment classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

function NewAssignment({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('assign');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [library, reloadLibrary] = useResource(api.library);
  const load = useCallback(() => assignmentApi.list(classId), [classId]);
  const loadProjects = useCallback(() => enterpriseApi.projectsOf(classId), [classId]);
  const [assigned] = useResource(loadProjects);
  const [list, reloadList] = useResource(load);
  const [now] = useState(() => new Date());
  const adding = useSubmission((content: AssignmentContent) => assignmentApi.add(classId, content));
  const failed = library.phase === 'failed' ? library : list.phase === 'failed' ? list : null;
  if (failed !== null) {
    const retry = (): void => {
      reloadLibrary();
      reloadList();
    };
    return <ErrorState text={problemText(failed.problem)} code={failed.problem.code} onRetry={retry} />;
  }
  if (library.phase !== 'ready' || list.phase !== 'ready' || assigned.phase === 'loading') return <Loading />;
  const shelf = ownFirst(library.value, assigned.phase === 'ready' ? assigned.value.projectIds : []);
  const { rubrics } = list.value;
  const add = async (content: AssignmentContent): Promise<void> => {
    const added = await adding.submit(content);
    if (added !== null) navigate(`/teach/classes/${classId}/assignments/${added.assignmentId}`);
  };
  return (
    <>
      <Link className={page.back} to={`/teach/classes/${classId}`}>
        {t('page.back')}
      </Link>
      <h1 className={styles.heading}>{t('new.title')}</h1>
      <p className={page.lead}>{t('new.lead')}</p>
      <div className={styles.part}>
        <Panel size={48} title={t('form.panel')}>
          <AssignmentForm
            first={newDraft(shelf, rubrics[0]?.id ?? '', now)}
            phase="draft"
            library={shelf}
            rubrics={rubrics}
            act={t('new.save')}
            isBusy={adding.isBusy}
            problem={adding.problem}
            onSend={(content) => void add(content)}
          />
        </Panel>
      </div>
    </>
  );
}

/** What the class works on stands before everything else. */
function ownFirst(library: Library, projectIds: readonly string[]): Library {
  const isOwn = ({ id }: Library['projects'][number]) => projectIds.includes(id);
  const { projects } = library;
  return { ...library, projects: [...projects.filter(isOwn), ...projects.filter((project) => !isOwn(project))] };
}
