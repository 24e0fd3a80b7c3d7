import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '#shared/protocol/http-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { api } from '../../connection/api.ts';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './ClassProjectsPanel.module.css';

/** The enterprise projects that a class works on. A choice is saved at once. */
export function ClassProjectsPanel({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('teach');
  const problemText = useProblemText();
  const load = useCallback(() => enterpriseApi.projectsOf(classId), [classId]);
  const [library] = useResource(api.library);
  const [assigned, reload] = useResource(load);
  if (assigned.phase === 'failed')
    return <ErrorState text={problemText(assigned.problem)} code={assigned.problem.code} onRetry={reload} />;
  if (library.phase !== 'ready' || assigned.phase !== 'ready') return null;
  return (
    <Panel size={48} title={t('projects.title')}>
      <p className={styles.about}>{t('projects.about')}</p>
      <Choices classId={classId} projects={library.value.projects} first={assigned.value.projectIds} />
    </Panel>
  );
}

interface ChoicesProps {
  readonly classId: string;
  readonly projects: Library['projects'];
  readonly first: readonly string[];
}

function Choices({ classId, projects, first }: ChoicesProps) {
  const { pick } = useLanguage();
  const [chosen, setChosen] = useState(first);
  const saving = useSubmission((ids: readonly string[]) => enterpriseApi.assign(classId, ids));
  const toggle = async (projectId: string, isOn: boolean): Promise<void> => {
    const next = await saving.submit(isOn ? [...chosen, projectId] : chosen.filter((id) => id !== projectId));
    if (next !== null) setChosen(next.projectIds);
  };
  return (
    <>
      <ul className={styles.choices}>
        {projects.map(({ id, name, enterpriseName }) => (
          <li key={id}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => void toggle(id, event.target.checked)}
              />
              {pick(name)} · {pick(enterpriseName)}
            </label>
          </li>
        ))}
      </ul>
      <ProblemNote problem={saving.problem} />
    </>
  );
}
