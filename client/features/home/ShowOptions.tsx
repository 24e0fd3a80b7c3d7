import { useTranslation } from 'react-i18next';
import type { Library } from '#shared/protocol/http-contract.ts';
import { Select } from '../../components/Select.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './ShowOptions.module.css';

export interface ShowOptionsProps {
  readonly library: Library;
  readonly projectId: string;
  readonly onProject: (projectId: string) => void;
  readonly scenario: Library['scenarios'][number];
  readonly onScenario: (scenarioId: string) => void;
}

/** What to sell, and to whom. */
export function ShowOptions(props: ShowOptionsProps) {
  const { library, projectId, onProject, scenario, onScenario } = props;
  const { t } = useTranslation('home');
  const { pick } = useLanguage();
  return (
    <>
      <div className={styles.options}>
        <Select
          label={t('try.project')}
          value={projectId}
          onChange={onProject}
          options={library.projects.map((project) => ({
            value: project.id,
            label: t('try.projectOption', {
              name: pick(project.name),
              enterprise: pick(project.enterpriseName),
            }),
          }))}
        />
        <Select
          label={t('try.scenario')}
          value={scenario.id}
          onChange={onScenario}
          options={library.scenarios.map((one) => ({ value: one.id, label: pick(one.name) }))}
        />
      </div>
      <p className={styles.about}>{pick(scenario.about)}</p>
    </>
  );
}
