import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentContent } from '#shared/model/assignment.ts';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { api } from '../../connection/api.ts';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './AssignmentForm.module.css';
import { AssignmentForm } from './AssignmentForm.tsx';

export interface AssignmentEditorProps {
  readonly view: AssignmentView;
  readonly onView: (view: AssignmentView) => void;
  /** Reads the assignment again, when somebody else has changed it. */
  readonly onReload: () => void;
}

/** Changes an assignment over the version that is shown. */
export function AssignmentEditor({ view, onView, onReload }: AssignmentEditorProps) {
  const { t } = useTranslation('assign');
  const toast = useToast();
  const problemText = useProblemText();
  const { classId, assignmentId, version, content, phase } = view;
  const [library, reloadLibrary] = useResource(api.library);
  const load = useCallback(() => assignmentApi.list(classId), [classId]);
  const [list, reloadList] = useResource(load);
  const saving = useSubmission((next: AssignmentContent) =>
    assignmentApi.change(classId, assignmentId, { content: next, version }),
  );
  const save = async (next: AssignmentContent): Promise<void> => {
    const changed = await saving.submit(next);
    if (changed === null) return;
    onView(changed);
    toast('ok', t('edit.saved'));
  };
  const failed = library.phase === 'failed' ? library : list.phase === 'failed' ? list : null;
  const retry = (): void => {
    reloadLibrary();
    reloadList();
  };
  return (
    <Panel size={48} title={t('edit.title')}>
      {failed !== null && <ErrorState text={problemText(failed.problem)} code={failed.problem.code} onRetry={retry} />}
      {failed === null && (library.phase !== 'ready' || list.phase !== 'ready') && <Loading />}
      {library.phase === 'ready' && list.phase === 'ready' && (
        <AssignmentForm
          first={content}
          phase={phase}
          library={library.value}
          rubrics={list.value.rubrics}
          act={t('edit.save')}
          isBusy={saving.isBusy}
          problem={saving.problem}
          onSend={(next) => void save(next)}
        />
      )}
      {saving.problem?.code === 'assignment/stale' && (
        <p className={styles.stale}>
          <Button onClick={onReload}>{t('edit.reload')}</Button>
        </p>
      )}
    </Panel>
  );
}
